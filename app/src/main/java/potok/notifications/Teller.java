package potok.notifications;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import potok.integrations.outbox.OutboundMessage;
import potok.integrations.outbox.Outbox;
import potok.notifications.templates.MessageTemplates;
import potok.notifications.templates.TemplatePlace;

/** Puts an event into words and hands them to the outbox, now or for the end of somebody's quiet hours. */
@Component
class Teller {
    private final MessageTemplates templates;
    private final MailFrame frame;
    private final Outbox outbox;
    private final Clock clock;

    Teller(MessageTemplates templates, MailFrame frame, Outbox outbox, Clock clock) {
        this.templates = templates;
        this.frame = frame;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @return the message's id in the outbox */
    UUID tell(Contact contact, Way way, NoticeKind kind, Map<String, String> values, String about) {
        var message = message(new TemplatePlace(kind, way.channel(), contact.language()), way, values, about, false);
        var waits = kind.urgent() ? null : contact.quietUntil(clock.instant()).orElse(null);
        return outbox.put(message, waits);
    }

    /** @param confidential our records forget the text once it is sent */
    OutboundMessage message(
            TemplatePlace place, Way way, Map<String, String> values, String about, boolean confidential) {
        var words = templates.filled(place, values);
        var subject = words.subject();
        return new OutboundMessage(
                way.channel().code(),
                way.address(),
                subject,
                words.text(),
                subject == null ? null : frame.around(subject, words.text(), place.language()),
                about,
                confidential);
    }
}
