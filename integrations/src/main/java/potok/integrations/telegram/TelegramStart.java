package potok.integrations.telegram;

import java.util.Optional;
import java.util.regex.Pattern;

/** Somebody opened the bot; the token is empty when no link led him there. */
record TelegramStart(String token) {
    private static final Pattern COMMAND = Pattern.compile("/start(?:\\s+([A-Za-z0-9_-]{1,64}))?\\s*");

    static Optional<TelegramStart> of(String text) {
        var command = COMMAND.matcher(text);
        if (!command.matches()) {
            return Optional.empty();
        }
        var token = command.group(1);
        return Optional.of(new TelegramStart(token == null ? "" : token));
    }
}
