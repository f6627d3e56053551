package potok.integrations.mango;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import potok.integrations.webhooks.WebhookRefused;

/** Signs what we send and checks what we get; both sides do it alike, over the exact text of the JSON. */
@Component
public class MangoSignature {
    private final String key;
    private final String salt;

    MangoSignature(MangoProperties account) {
        this.key = account.apiKey();
        this.salt = account.apiSalt();
    }

    public MangoForm sign(String json) {
        return new MangoForm(key, signatureOf(json), json);
    }

    public boolean isOurKey(MangoForm form) {
        return same(key, form.key());
    }

    public boolean isSigned(MangoForm form) {
        return same(signatureOf(form.json()), form.signature());
    }

    /** @throws WebhookRefused when the form is not from our exchange */
    MangoForm check(MangoForm form) {
        if (!isOurKey(form)) {
            throw WebhookRefused.forged("Wrong vpbx_api_key");
        }
        if (!isSigned(form)) {
            throw WebhookRefused.forged("Wrong sign");
        }
        return form;
    }

    private String signatureOf(String json) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(bytes(key + json + salt)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(bytes(expected), bytes(given));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
