package potok.integrations.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import potok.integrations.chat.ChatChannel;
import potok.integrations.chat.MessageArrived;
import potok.integrations.inbox.InboxEventView;
import potok.integrations.inbox.InboxHandler;

/** Says in the product's words what people wrote to our mailbox; what no person wrote is passed over. */
@Component
class MailHandler implements InboxHandler {
    private static final Logger log = LoggerFactory.getLogger(MailHandler.class);

    private final ReceivedMails mails;
    private final MailThreads threads;
    private final MailServer server;
    private final MailBoxProperties settings;
    private final ApplicationEventPublisher events;

    MailHandler(
            ReceivedMails mails,
            MailThreads threads,
            MailServer server,
            MailBoxProperties settings,
            ApplicationEventPublisher events) {
        this.mails = mails;
        this.threads = threads;
        this.server = server;
        this.settings = settings;
        this.events = events;
    }

    @Override
    public String source() {
        return ReceivedMails.SOURCE;
    }

    @Override
    public void handle(InboxEventView event) {
        var reference = ReceivedMails.Reference.of(event.payload());
        try {
            var mail = new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(mails.source(reference.source())));
            var sender = sender(mail);
            if (sender == null || isOurs(sender, reference.mailbox()) || isAutomatic(mail)) {
                log.debug("Mail {} is nobody's message", event.id());
            } else {
                arrived(event, mail, sender, reference.mailbox());
            }
        } catch (MessagingException e) {
            throw new IllegalArgumentException("A mail can't be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        mails.forget(reference.source());
    }

    private void arrived(InboxEventView event, MimeMessage mail, InternetAddress sender, String mailbox)
            throws MessagingException, IOException {
        var id = event.eventId();
        var root = threads.rootOf(id, MailIds.references(mail));
        threads.remember(id, root);
        var content = new MailText(mail, settings.largestFile().toBytes());
        var name = sender.getPersonal() == null ? sender.getAddress() : sender.getPersonal();
        events.publishEvent(new MessageArrived(
                ChatChannel.EMAIL,
                mailbox,
                root,
                id,
                event.receivedAt(),
                new MessageArrived.Sender(name, null, sender.getAddress()),
                mail.getSubject(),
                null,
                content.text(),
                content.files()));
    }

    private static @Nullable InternetAddress sender(MimeMessage mail) throws MessagingException {
        try {
            var from = mail.getFrom();
            return from != null && from.length > 0 && from[0] instanceof InternetAddress address ? address : null;
        } catch (AddressException e) {
            return null;
        }
    }

    private boolean isOurs(InternetAddress sender, String mailbox) {
        var ours = server.account().flatMap(account -> address(account.from()));
        return sender.getAddress().equalsIgnoreCase(mailbox)
                || ours.filter(sender.getAddress()::equalsIgnoreCase).isPresent();
    }

    private static Optional<String> address(String from) {
        try {
            return Optional.of(new InternetAddress(from).getAddress());
        } catch (AddressException e) {
            return Optional.empty();
        }
    }

    /** Answers of machines, reports of mail servers, mass mail: to answer them would be a talk between machines. */
    private static boolean isAutomatic(MimeMessage mail) throws MessagingException {
        var automatic = header(mail, "Auto-Submitted");
        var precedence = header(mail, "Precedence");
        return (!automatic.isEmpty() && !automatic.equals("no"))
                || precedence.equals("bulk")
                || precedence.equals("junk")
                || precedence.equals("list")
                || precedence.equals("auto_reply")
                || header(mail, "Return-Path").equals("<>")
                || mail.isMimeType("multipart/report");
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        var value = mail.getHeader(name, ",");
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }
}
