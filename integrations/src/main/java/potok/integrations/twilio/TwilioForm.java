package potok.integrations.twilio;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import potok.integrations.webhooks.WebhookRefused;

/** What Twilio posts to us: many fields, a growing number. */
record TwilioForm(SortedMap<String, String> fields) {
    static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    /** @throws WebhookRefused when the text is no form, or a field is there twice */
    static TwilioForm of(String encoded) {
        var fields = new TreeMap<String, String>();
        for (var field : StringUtils.delimitedListToStringArray(encoded, "&")) {
            var parts = field.split("=", 2);
            if (fields.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "") != null) {
                throw WebhookRefused.malformed("A field is there twice");
            }
        }
        return new TwilioForm(fields);
    }

    @Nullable
    String text(String name) {
        return fields.get(name);
    }

    String required(String name) {
        var value = fields.get(name);
        if (value == null || value.isBlank()) {
            throw WebhookRefused.malformed("Field " + name + " is missing");
        }
        return value;
    }

    /** Of Twilio's ids and states, which are short and plain. */
    String name(String field) {
        var value = required(field);
        if (!value.matches("[A-Za-z0-9_-]{1,64}")) {
            throw WebhookRefused.malformed("Field " + field + " is no name");
        }
        return value;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw WebhookRefused.malformed("The form is not encoded properly");
        }
    }

    /** Without the fields: they hold personal data. */
    @Override
    public String toString() {
        return "TwilioForm[" + fields.keySet() + "]";
    }
}
