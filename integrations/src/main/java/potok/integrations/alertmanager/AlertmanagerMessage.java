package potok.integrations.alertmanager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import potok.integrations.inbox.InboundEvent;
import potok.integrations.webhooks.WebhookRefused;

/** Takes a webhook apart: one event for each alert, the same for a repeat. */
@Component
class AlertmanagerMessage {
    static final String SOURCE = "alertmanager";
    static final String FIRING = "firing";
    static final String RESOLVED = "resolved";

    private static final String VERSION = "4";
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-Za-z_-]{1,64}");

    private final ObjectMapper mapper;

    AlertmanagerMessage(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** @throws WebhookRefused when it is no webhook of version 4 */
    List<InboundEvent> alerts(@Nullable String body) {
        var json = read(body);
        if (!json.path("version").asText().equals(VERSION)) {
            throw WebhookRefused.malformed("Expected a webhook of version 4");
        }
        var alerts = json.path("alerts");
        if (!alerts.isArray()) {
            throw WebhookRefused.malformed("No list of alerts");
        }
        return StreamSupport.stream(alerts.spliterator(), false)
                .map(AlertmanagerMessage::event)
                .toList();
    }

    static Instant moment(JsonNode written) {
        return OffsetDateTime.parse(written.asText()).toInstant();
    }

    private static InboundEvent event(JsonNode alert) {
        var status = alert.path("status").asText();
        var fingerprint = alert.path("fingerprint").asText();
        if (!status.equals(FIRING) && !status.equals(RESOLVED)) {
            throw WebhookRefused.malformed("An alert neither firing nor resolved");
        }
        if (!FINGERPRINT.matcher(fingerprint).matches()) {
            throw WebhookRefused.malformed("An alert without a fingerprint");
        }
        try {
            var id = fingerprint + ":" + moment(alert.path("startsAt")) + ":" + status;
            return new InboundEvent(SOURCE, id, status, fingerprint, alert.toString());
        } catch (DateTimeParseException e) {
            throw WebhookRefused.malformed("An alert that never started");
        }
    }

    private JsonNode read(@Nullable String body) {
        try {
            var json = mapper.readTree(body == null ? "" : body);
            if (json != null && json.isObject()) {
                return json;
            }
        } catch (JsonProcessingException e) {
            // Refused like any other text that is no object.
        }
        throw WebhookRefused.malformed("No JSON object");
    }
}
