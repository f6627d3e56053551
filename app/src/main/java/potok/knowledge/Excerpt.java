package potok.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A piece of text in which the words that were asked for stand out. */
public record Excerpt(List<Part> parts) {
    /** Characters of no script, so that nobody's text has them. */
    static final char FROM = '\uE000';

    static final char TO = '\uE001';

    /** So many last characters tell where a text ends. */
    private static final int TELLING = 20;

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

    /** As it is, if it goes to the end of the whole text, else with a sign that the text goes on. */
    Excerpt outOf(String whole) {
        var text = parts.stream().map(Part::text).collect(Collectors.joining()).strip();
        if (text.isEmpty() || whole.strip().endsWith(text.substring(Math.max(0, text.length() - TELLING)))) {
            return this;
        }
        return new Excerpt(
                Stream.concat(parts.stream(), Stream.of(new Part("…", false))).toList());
    }

    /** Without what would be taken for a mark. */
    static String clean(String text) {
        return text.replace(FROM, ' ').replace(TO, ' ');
    }
}
