package potok.integrations.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell somebody outside.
 *
 * @param channel {@code sms}, {@code telegram}, {@code avito}, {@code email} or {@code web}
 * @param account of ours that speaks; null: the channel's usual one
 * @param html the text once more, for channels that show it
 * @param inReplyTo the vendor's id of the message that is answered
 * @param about kind and id of what caused it, such as {@code service-order:<uuid>}
 * @param confidential what it says is kept only until it is sent
 */
public record OutboundMessage(
        String channel,
        @Nullable String account,
        String recipient,
        @Nullable String subject,
        String text,
        @Nullable String html,
        List<Button> buttons,
        List<OutboundFile> files,
        @Nullable String inReplyTo,
        String about,
        boolean confidential) {
    public static final String EMAIL = "email";
    public static final String SMS = "sms";
    public static final String TELEGRAM = "telegram";
    public static final String AVITO = "avito";

    public OutboundMessage(String channel, String recipient, String text, String about) {
        this(channel, recipient, null, text, null, about, false);
    }

    public OutboundMessage(
            String channel,
            String recipient,
            @Nullable String subject,
            String text,
            @Nullable String html,
            String about,
            boolean confidential) {
        this(channel, null, recipient, subject, text, html, List.of(), List.of(), null, about, confidential);
    }

    @Override
    public String toString() {
        return "OutboundMessage[" + channel + ", " + about + "]";
    }
}
