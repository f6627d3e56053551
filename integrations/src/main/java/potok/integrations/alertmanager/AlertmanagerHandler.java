package potok.integrations.alertmanager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import potok.integrations.inbox.InboxEventView;
import potok.integrations.inbox.InboxHandler;
import potok.integrations.monitoring.Alert;
import potok.integrations.monitoring.AlertRaised;
import potok.integrations.monitoring.AlertResolved;

/** Says in the product's words what Alertmanager found. */
@Component
class AlertmanagerHandler implements InboxHandler {
    private final ApplicationEventPublisher events;
    private final ObjectMapper mapper;

    AlertmanagerHandler(ApplicationEventPublisher events, ObjectMapper mapper) {
        this.events = events;
        this.mapper = mapper;
    }

    @Override
    public String source() {
        return AlertmanagerMessage.SOURCE;
    }

    @Override
    public void handle(InboxEventView event) {
        var json = read(event.payload());
        var alert = alert(json);
        if (event.kind().equals(AlertmanagerMessage.RESOLVED)) {
            events.publishEvent(new AlertResolved(alert, end(json, event.receivedAt())));
        } else {
            events.publishEvent(new AlertRaised(alert));
        }
    }

    private static Alert alert(JsonNode json) {
        var labels = texts(json.path("labels"));
        var annotations = texts(json.path("annotations"));
        var name = labels.getOrDefault("alertname", json.path("fingerprint").asText());
        var link = json.path("generatorURL").asText();
        return new Alert(
                json.path("fingerprint").asText(),
                name,
                annotations.getOrDefault("summary", name),
                annotations.getOrDefault("description", annotations.getOrDefault("message", "")),
                labels,
                AlertmanagerMessage.moment(json.path("startsAt")),
                StringUtils.hasText(link) ? link : null);
    }

    private static Instant end(JsonNode json, Instant otherwise) {
        try {
            return AlertmanagerMessage.moment(json.path("endsAt"));
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    private static Map<String, String> texts(JsonNode object) {
        var texts = new TreeMap<String, String>();
        object.properties()
                .forEach(text ->
                        texts.put(text.getKey(), text.getValue().asText().replace("\0", "")));
        return texts;
    }

    private JsonNode read(String payload) {
        try {
            return mapper.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("No JSON", e);
        }
    }
}
