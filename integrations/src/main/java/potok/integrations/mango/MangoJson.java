package potok.integrations.mango;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the vendor's JSON leniently: numbers come as text and as numbers, parts are missing, names are misspelt. */
record MangoJson(JsonNode node) {
    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    /** Empty when the text is not one JSON object. */
    static Optional<MangoJson> parse(String text) {
        try {
            return Optional.of(READER.readTree(text)).filter(JsonNode::isObject).map(MangoJson::new);
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    MangoJson part(String name) {
        return new MangoJson(node.path(name));
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** The first that is there and not blank. */
    @Nullable
    String text(String... names) {
        for (var name : names) {
            var value = node.path(name);
            if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                return value.asText().strip();
            }
        }
        return null;
    }

    @Nullable
    Long number(String name) {
        var text = text(name);
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** Unix seconds; zero means never. */
    @Nullable
    Instant moment(String name) {
        var seconds = number(name);
        return seconds == null || seconds <= 0 ? null : Instant.ofEpochSecond(seconds);
    }

    /** A telephone number as digits, out of {@code sip:} addresses too; null for what has none, e.g. hidden numbers. */
    @Nullable
    String digits(String... names) {
        var text = text(names);
        if (text == null) {
            return null;
        }
        var user = text.replaceFirst("^sips?:", "").replaceFirst("@.*$", "").replaceFirst("^\\+", "");
        return user.matches("\\d+") ? user : null;
    }
}
