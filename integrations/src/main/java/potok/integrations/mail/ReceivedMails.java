package potok.integrations.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import potok.integrations.inbox.InboundEvent;
import potok.integrations.inbox.Inbox;
import potok.integrations.tenancy.Tenancy;

/** Mail on its way into the product: its headers wait in the inbox, the whole beside it. */
@Component
class ReceivedMails {
    static final String SOURCE = "mail";

    /** The first line of an event's payload: what holds the whole, and whose mailbox it was. */
    private static final String REFERENCE = "X-Potok-Source: ";

    private final JdbcClient database;
    private final Inbox inbox;
    private final Tenancy tenancy;

    ReceivedMails(JdbcClient database, Inbox inbox, Tenancy tenancy) {
        this.database = database;
        this.inbox = inbox;
        this.tenancy = tenancy;
    }

    record Reference(UUID source, String mailbox) {
        static Reference of(String payload) {
            var parts = payload.lines()
                    .findFirst()
                    .orElseThrow()
                    .substring(REFERENCE.length())
                    .split(" ", 2);
            return new Reference(UUID.fromString(parts[0]), parts[1]);
        }
    }

    @Transactional
    public void accept(String mailbox, MimeMessage mail) {
        try {
            var id = MailIds.of(mail);
            var source = UUID.randomUUID();
            var payload = REFERENCE + source + " " + mailbox + "\n" + headers(mail);
            var stream = MailIds.references(mail).stream().findFirst().orElse(id);
            if (inbox.accept(new InboundEvent(SOURCE, id, "received", stream, payload))) {
                keep(source, mail);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail can't be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] source(UUID id) {
        return database.sql("select source from received_mail where received_mail_id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }

    void forget(UUID id) {
        database.sql("delete from received_mail where received_mail_id = ?")
                .param(id)
                .update();
    }

    private void keep(UUID id, MimeMessage mail) throws IOException, MessagingException {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        database.sql("insert into received_mail (received_mail_id, organisation_id, source) values (?, ?, ?)")
                .params(id, tenancy.current(), bytes.toByteArray())
                .update();
    }

    private static String headers(MimeMessage mail) throws MessagingException {
        return Collections.list(mail.getAllHeaders()).stream()
                .map(ReceivedMails::line)
                .collect(Collectors.joining("\n"))
                .replace('\0', ' ');
    }

    private static String line(Header header) {
        return header.getName() + ": " + header.getValue();
    }
}
