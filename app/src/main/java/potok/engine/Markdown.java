package potok.engine;

/** Text components of forms read Markdown; what people typed must show as they typed it. */
public final class Markdown {
    private Markdown() {}

    public static String plain(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("([\\\\`*_\\[\\]{}#|~!])", "\\\\$1")
                .replaceAll("\\h+", " ")
                .strip()
                .replaceAll("\\h*\\R\\s*", "<br>");
    }

    /** The other way: what a reader of the rendered text reads. */
    public static String text(String markdown) {
        return markdown.replaceAll("(?<!\\\\)[*_`#]+", "")
                .replaceAll("\\\\([\\\\`*_\\[\\]{}#|~!])", "$1")
                .replace("<br>", "\n")
                .replace("&lt;", "<")
                .replace("&amp;", "&")
                .strip();
    }
}
