package potok.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Web addresses inside a text. */
public final class Links {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    private Links() {}

    /** A piece of the text; an address is one that can be followed. */
    public record Part(String text, boolean address) {}

    public static List<Part> parts(String text) {
        var parts = new ArrayList<Part>();
        var end = 0;
        var addresses = ADDRESS.matcher(text);
        while (addresses.find()) {
            parts.add(new Part(text.substring(end, addresses.start()), false));
            parts.add(new Part(addresses.group(), true));
            end = addresses.end();
        }
        parts.add(new Part(text.substring(end), false));
        return parts;
    }
}
