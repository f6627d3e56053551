package potok.integrations.sandbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Stands in for the mail server: takes every mail by SMTP, keeps it for the page that shows the mailboxes, and lets us read
 * ours by IMAP. Like a
 * real one it refuses who is not known: {@code unknown@} any domain.
 */
@Component
@ConditionalOnProperty("potok.sandbox.enabled")
public class SandboxMail implements SmartLifecycle {
    private static final int MOST_KEPT = 500;

    static final String OURS = "potok@example.com";
    static final String PASSWORD = "sandbox-mail";

    private final @Nullable Integer port;
    private final @Nullable Integer imapPort;
    private @Nullable GreenMail server;

    SandboxMail(SandboxProperties settings) {
        this.port = settings.mailPort();
        this.imapPort = settings.imapPort();
    }

    /** The whole mail of that name, as it was received; empty when there is none. */
    public synchronized String raw(String id) {
        return server == null
                ? ""
                : Arrays.stream(server.getReceivedMessages())
                        .filter(mail -> GreenMailUtil.getHeaders(mail).contains("Message-ID: " + id))
                        .map(GreenMailUtil::getWholeMessage)
                        .findFirst()
                        .orElse("");
    }

    /** Whether our mailbox is here, and not at a real server. */
    public boolean isOurs() {
        return port != null && imapPort != null;
    }

    /** Somebody writes to us, as mail programs do; false when our mailbox is not here. */
    public boolean write(WrittenMail mail) {
        if (port == null || imapPort == null) {
            return false;
        }
        try {
            var session = Session.getInstance(smtp(port));
            var message = mail.message(session, OURS);
            message.saveChanges();
            if (mail.id() != null) {
                message.setHeader("Message-ID", mail.id());
            }
            try (var transport = session.getTransport("smtp")) {
                transport.connect();
                transport.sendMessage(message, message.getAllRecipients());
            }
            return true;
        } catch (MessagingException e) {
            throw new IllegalStateException("The sandbox's mail server took nothing", e);
        }
    }

    private static Properties smtp(int port) {
        var properties = new Properties();
        properties.setProperty(
                "mail.smtp.host", InetAddress.getLoopbackAddress().getHostAddress());
        properties.setProperty("mail.smtp.port", String.valueOf(port));
        return properties;
    }

    /** The latest first. */
    public synchronized List<ReceivedMail> latest(int number) {
        return server == null
                ? List.of()
                : Arrays.stream(server.getReceivedMessages())
                        .map(SandboxMail::read)
                        .sorted(Comparator.comparing(ReceivedMail::at).reversed())
                        .limit(number)
                        .toList();
    }

    /** Does nothing when mail goes to a real server. */
    @Override
    public synchronized void start() {
        if (port != null) {
            var setups = imapPort == null
                    ? new ServerSetup[] {setup(port, "smtp")}
                    : new ServerSetup[] {setup(port, "smtp"), setup(imapPort, "imap")};
            server = new StrictMailServer(setups, MOST_KEPT);
            server.start();
            server.setUser(OURS, OURS, PASSWORD);
        }
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return server != null;
    }

    /** Before those who send. */
    @Override
    public int getPhase() {
        return 0;
    }

    private static ServerSetup setup(int port, String protocol) {
        var setup = new ServerSetup(port, InetAddress.getLoopbackAddress().getHostAddress(), protocol);
        setup.setServerStartupTimeout(10_000);
        return setup;
    }

    private static ReceivedMail read(MimeMessage mail) {
        try {
            return new ReceivedMail(
                    String.valueOf(mail.getMessageID()).replaceAll("[<>]|@.*", ""),
                    receivedAt(mail),
                    InternetAddress.toString(mail.getFrom()),
                    InternetAddress.toString(mail.getRecipients(Message.RecipientType.TO)),
                    String.valueOf(mail.getSubject()),
                    part(mail, "text/plain"),
                    part(mail, "text/html"));
        } catch (MessagingException | IOException e) {
            return new ReceivedMail("", Instant.now(), "", "", "", GreenMailUtil.getWholeMessage(mail), "");
        }
    }

    private static Instant receivedAt(MimeMessage mail) throws MessagingException {
        var date = mail.getReceivedDate() == null ? mail.getSentDate() : mail.getReceivedDate();
        return date.toInstant();
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (var i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
