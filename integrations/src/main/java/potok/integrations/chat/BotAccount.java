package potok.integrations.chat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Our bot; without a token we have none.
 *
 * @param name by which people find it, without the {@code @}
 * @param secret what the messenger shows with each update; when none is given, one that follows from the token
 * @param address ends with a slash; the sandbox's stand-in is chosen by this alone
 */
public record BotAccount(String token, String name, String secret, URI address) {
    public BotAccount {
        if (secret.isBlank() && !token.isBlank()) {
            secret = digest("webhook of " + token);
        }
    }

    public boolean isConnected() {
        return !token.isBlank();
    }

    /** The bot's number among all bots: the part of its token that is no secret. */
    public String id() {
        var end = token.indexOf(':');
        return end < 0 ? "bot" : token.substring(0, end);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "BotAccount[" + name + ", " + address + "]";
    }
}
