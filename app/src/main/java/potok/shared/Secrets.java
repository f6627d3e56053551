package potok.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/** Seals what the database must not tell whoever reads it: passwords of mail servers, keys of vendors, seeds of second factors. */
@Component
public class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String VERSION = "v1";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SealingKey key;

    Secrets(SealingKey key) {
        this.key = key;
    }

    /** Never twice the same for the same text; names its key: {@code v1.<key>.<nonce and content>}. */
    public String seal(String plain) {
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var content = apply(Cipher.ENCRYPT_MODE, nonce, plain.getBytes(StandardCharsets.UTF_8));
        var sealed =
                ByteBuffer.allocate(NONCE_BYTES + content.length).put(nonce).put(content);
        return VERSION + "." + key.fingerprint() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed.array());
    }

    /** @throws IllegalStateException when it was sealed with another key, or is not what was sealed */
    public String open(String sealed) {
        var parts = sealed.split("\\.", 3);
        if (parts.length != 3 || !parts[0].equals(VERSION)) {
            throw new IllegalStateException("This was not sealed by Potok");
        }
        if (!parts[1].equals(key.fingerprint())) {
            throw new IllegalStateException("This was sealed with the key " + parts[1] + ", and POTOK_SECRET_KEY is "
                    + key.fingerprint() + ". Give the former key back, or enter the secret anew.");
        }
        var content = ByteBuffer.wrap(Base64.getUrlDecoder().decode(parts[2]));
        var nonce = new byte[NONCE_BYTES];
        content.get(nonce);
        var rest = new byte[content.remaining()];
        content.get(rest);
        return new String(apply(Cipher.DECRYPT_MODE, nonce, rest), StandardCharsets.UTF_8);
    }

    private byte[] apply(int mode, byte[] nonce, byte[] text) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key.aes(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(VERSION.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed secret was changed by somebody, or is cut off", e);
        }
    }
}
