package potok.integrations.avito;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.stream.StreamSupport;

/** What a message says, whatever kind it is; what we cannot show is named. */
final class AvitoText {
    private AvitoText() {}

    /** Empty for what nobody wrote: Avito's own notes, and what was taken back. */
    static String of(JsonNode message) {
        var content = message.path("content");
        var type = message.path("type").asText();
        var text =
                switch (type) {
                    case "text" -> content.path("text").asText();
                    case "link" ->
                        content.path("link")
                                .path("url")
                                .asText(content.path("link").path("text").asText());
                    case "item" -> content.path("item").path("item_url").asText();
                    case "location" -> content.path("location").path("text").asText();
                    case "image" -> largest(content.path("image").path("sizes"));
                    case "system", "deleted" -> "";
                    default -> "[" + type + "]";
                };
        return text.replace("\0", "");
    }

    /** Sizes are written {@code 1280x960}. */
    private static String largest(JsonNode sizes) {
        return StreamSupport.stream(((Iterable<String>) sizes::fieldNames).spliterator(), false)
                .max(Comparator.comparingInt(AvitoText::width))
                .map(size -> sizes.path(size).asText())
                .orElse("[image]");
    }

    private static int width(String size) {
        var digits = size.split("x", 2)[0];
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }
}
