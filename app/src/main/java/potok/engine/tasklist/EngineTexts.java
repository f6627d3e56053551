package potok.engine.tasklist;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the reader's language into what the engine hands out: forms, names of tasks, processes and filters. */
@Component
class EngineTexts {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final String TEXT_KEY = "i18n:";
    private static final List<Label> LABELS = List.of(
            new Label("name", "taskDefinitionKey", "task.", null),
            new Label("name", "activityId", "task.", null),
            new Label("activityName", "activityId", "task.", null),
            new Label("name", "key", "process.", "deploymentId"),
            new Label("name", "id", "group.", "type"),
            new Label("processDefinitionName", "processDefinitionKey", "process.", null));

    private final MessageSource messages;

    EngineTexts(MessageSource messages) {
        this.messages = messages;
    }

    JsonNode translated(JsonNode node, Locale locale) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(translated(field.getValue(), locale)));
            LABELS.forEach(label -> label(object, label, locale));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, translated(array.get(i), locale));
            }
        } else if (node.isTextual() && node.textValue().startsWith(TEXT_KEY)) {
            var key = node.textValue().substring(TEXT_KEY.length());
            return TextNode.valueOf(messages.getMessage(key, null, key, locale));
        }
        return node;
    }

    /** The engine's own words for a refusal are English and for developers; people are told what to make of it. */
    JsonNode refusal(JsonNode answer, Locale locale) {
        if (answer instanceof ObjectNode refusal && refusal.path("type").isTextual() && refusal.has("message")) {
            var otherwise = messages.getMessage("refusal.other", null, locale);
            var type = refusal.path("type").textValue();
            refusal.put("message", messages.getMessage("refusal." + type, null, otherwise, locale));
        }
        return answer;
    }

    private void label(ObjectNode object, Label label, Locale locale) {
        if (object.path(label.key).isTextual()
                && object.has(label.field)
                && (label.sign == null || object.has(label.sign))) {
            var text = messages.getMessage(label.prefix + object.path(label.key).textValue(), null, null, locale);
            if (text != null) {
                object.put(label.field, text);
            }
        }
    }

    /** {@code field} shows the text {@code prefix + value of key} in objects that also carry {@code sign}. */
    private record Label(
            String field,
            String key,
            String prefix,
            @Nullable String sign) {}
}
