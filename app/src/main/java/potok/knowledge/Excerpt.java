package potok.knowledge;

import java.util.ArrayList;
import java.util.List;

/** A piece of text in which the words that were asked for stand out. */
public record Excerpt(List<Part> parts) {
    /** Characters of no script, so that nobody's text has them. */
    static final char FROM = '\uE000';

    static final char TO = '\uE001';

    public record Part(String text, boolean hit) {}

    static Excerpt of(String marked) {
        var parts = new ArrayList<Part>();
        var start = 0;
        var hit = false;
        for (var i = 0; i <= marked.length(); i++) {
            if (i == marked.length() || marked.charAt(i) == FROM || marked.charAt(i) == TO) {
                if (i > start) {
                    parts.add(new Part(marked.substring(start, i), hit));
                }
                hit = i < marked.length() && marked.charAt(i) == FROM;
                start = i + 1;
            }
        }
        return new Excerpt(List.copyOf(parts));
    }

    /** Without what would be taken for a mark. */
    static String clean(String text) {
        return text.replace(FROM, ' ').replace(TO, ' ');
    }
}
