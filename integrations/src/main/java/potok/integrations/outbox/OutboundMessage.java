package potok.integrations.outbox;

import org.jspecify.annotations.Nullable;

/**
 * Something to tell somebody outside.
 *
 * @param channel {@code sms}, {@code telegram} or {@code email}
 * @param html the text once more, for channels that show it
 * @param about kind and id of what caused it, such as {@code service-order:<uuid>}
 * @param confidential what it says is kept only until it is sent
 */
public record OutboundMessage(
        String channel,
        String recipient,
        @Nullable String subject,
        String text,
        @Nullable String html,
        String about,
        boolean confidential) {
    public static final String EMAIL = "email";

    public OutboundMessage(String channel, String recipient, String text, String about) {
        this(channel, recipient, null, text, null, about, false);
    }

    @Override
    public String toString() {
        return "OutboundMessage[" + channel + ", " + about + "]";
    }
}
