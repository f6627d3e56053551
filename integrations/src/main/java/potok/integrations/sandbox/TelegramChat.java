package potok.integrations.sandbox;

import java.time.Instant;
import java.util.List;

/** One person's chat with our bot, as his telephone shows it. */
public record TelegramChat(long id, String name, boolean blocked, List<Line> lines) {
    /** @param buttons below a message of the bot */
    public record Line(
            long id, boolean fromBot, String text, List<BotButton> buttons, List<String> files, Instant at) {}

    public record BotButton(String label, String data) {}
}
