package potok.messaging;

import java.util.Map;
import java.util.UUID;

/** An answer that is written often; {@code {client}}, {@code {operator}} and {@code {company}} in it stand for names. */
public record CannedReplyView(UUID id, String shortcut, String text) {
    /** The text as it would be sent; a place that nobody knows stays as it is. */
    public CannedReplyView filled(Map<String, String> names) {
        var filled = text;
        for (var name : names.entrySet()) {
            filled = filled.replace("{" + name.getKey() + "}", name.getValue());
        }
        return new CannedReplyView(id, shortcut, filled);
    }
}
