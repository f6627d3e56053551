package potok.notifications;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.integrations.outbox.MessageFate;
import potok.integrations.outbox.OutboxStatus;
import potok.shared.Secrets;

/** Tells by the next channel what one could not deliver, by each channel once. */
@Component
class ToldNotices {
    /** Later nobody would learn anything new from it. */
    private static final Duration KEPT = Duration.ofDays(3);

    private final ToldRepository notices;
    private final NoticeCatalogue catalogue;
    private final Contacts contacts;
    private final Teller teller;
    private final Secrets secrets;
    private final ObjectMapper json;
    private final Clock clock;

    ToldNotices(
            ToldRepository notices,
            NoticeCatalogue catalogue,
            Contacts contacts,
            Teller teller,
            Secrets secrets,
            ObjectMapper json,
            Clock clock) {
        this.notices = notices;
        this.catalogue = catalogue;
        this.contacts = contacts;
        this.teller = teller;
        this.secrets = secrets;
        this.json = json;
        this.clock = clock;
    }

    void remember(Addressee person, Notice notice, Map<String, String> values, NoticeChannel by, UUID message) {
        var now = clock.instant();
        notices.forgetOlderThan(now.minus(KEPT));
        notices.save(new Told(person, notice, secrets.seal(written(values)), by, message, now));
    }

    @EventListener
    void on(MessageFate fate) {
        if (fate.status() == OutboxStatus.FAILED) {
            notices.findByMessage(fate.message()).ifPresent(this::tellByAnother);
        } else if (fate.status() == OutboxStatus.DELIVERED) {
            notices.findByMessage(fate.message()).ifPresent(notices::delete);
        }
    }

    private void tellByAnother(Told told) {
        var kind = catalogue.find(told.kind());
        var contact = contacts.of(told.person());
        var next = contact.flatMap(found -> found.ways().stream()
                .filter(way -> !told.wasTriedBy(way.channel()))
                .findFirst());
        if (kind.isEmpty() || contact.isEmpty() || next.isEmpty()) {
            notices.delete(told);
            return;
        }
        var values = read(secrets.open(told.content()));
        told.again(next.get().channel(), teller.tell(contact.get(), next.get(), kind.get(), values, told.about()));
        notices.save(told);
    }

    private String written(Map<String, String> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> read(String values) {
        try {
            return json.readValue(values, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
