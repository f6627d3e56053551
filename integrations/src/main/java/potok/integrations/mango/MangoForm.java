package potok.integrations.mango;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import potok.integrations.webhooks.WebhookRefused;

/** The three fields of every message, in either direction. */
public record MangoForm(String key, String signature, String json) {
    public static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    private static final String KEY = "vpbx_api_key";
    private static final String SIGNATURE = "sign";
    private static final String JSON = "json";

    /** @throws WebhookRefused when the text is no form, or a field is missing or there twice */
    public static MangoForm of(String encoded) {
        var fields = new HashMap<String, String>();
        for (var field : StringUtils.delimitedListToStringArray(encoded, "&")) {
            var parts = field.split("=", 2);
            if (fields.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "") != null) {
                throw WebhookRefused.malformed("A field is there twice");
            }
        }
        return new MangoForm(required(fields, KEY), required(fields, SIGNATURE), required(fields, JSON));
    }

    public String encoded() {
        return KEY + "=" + encoded(key) + "&" + SIGNATURE + "=" + encoded(signature) + "&" + JSON + "=" + encoded(json);
    }

    private static String required(Map<String, String> fields, String name) {
        @Nullable String value = fields.get(name);
        if (value == null || value.isEmpty()) {
            throw WebhookRefused.malformed("Field " + name + " is missing");
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

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Without the fields: they hold personal data and secrets. */
    @Override
    public String toString() {
        return "MangoForm[" + json.length() + " characters]";
    }
}
