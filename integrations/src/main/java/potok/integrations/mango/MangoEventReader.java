package potok.integrations.mango;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import potok.integrations.inbox.InboundEvent;
import potok.integrations.webhooks.WebhookRefused;

/** Finds out what makes a message unique, and which conversation it belongs to. */
@Component
class MangoEventReader {
    static final String SOURCE = "mango";

    private static final int LONGEST_ID = 300;

    InboundEvent read(String kind, String json) {
        var fields = MangoJson.parse(json).orElseThrow(() -> WebhookRefused.malformed("json is no JSON object"));
        return new InboundEvent(SOURCE, kind + ":" + id(kind, fields, json), kind, stream(fields), json);
    }

    /** What has no natural id is the same when its text is the same. */
    private static String id(String kind, MangoJson fields, String json) {
        var parts = Arrays.stream(idFields(kind)).map(fields::text).toList();
        var id = parts.stream().filter(Objects::nonNull).collect(Collectors.joining("+"));
        var complete = !parts.isEmpty() && !parts.contains(null);
        return complete && isStorable(id)
                ? id
                : UUID.nameUUIDFromBytes(json.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String[] idFields(String kind) {
        return switch (kind) {
            case "events/call", "events/dtmf" -> new String[] {"call_id", "seq"};
            case "events/summary" -> new String[] {"entry_id"};
            case "events/recording" -> new String[] {"recording_id", "recording_state"};
            case "events/record/added" -> new String[] {"recording_id"};
            case "events/sms" -> new String[] {"command_id", "timestamp"};
            default -> kind.startsWith("result/") ? new String[] {"command_id"} : new String[0];
        };
    }

    private static @Nullable String stream(MangoJson fields) {
        var stream = fields.text("entry_id", "command_id", "call_id");
        return stream != null && isStorable(stream) ? stream : null;
    }

    /** The vendor's ids have up to 128 bytes; the database takes no NUL and indexes no long text. */
    private static boolean isStorable(String id) {
        return id.length() <= LONGEST_ID && id.chars().noneMatch(Character::isISOControl);
    }
}
