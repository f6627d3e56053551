package potok.integrations.sandbox;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Stands in for the mail server: takes every mail by SMTP and keeps it for the page that shows the mailboxes. Like a
 * real one it refuses who is not known: {@code unknown@} any domain.
 */
@Component
@ConditionalOnProperty("potok.sandbox.enabled")
public class SandboxMail implements SmartLifecycle {
    private static final int MOST_KEPT = 500;

    private final @Nullable Integer port;
    private @Nullable GreenMail server;

    SandboxMail(SandboxProperties settings) {
        this.port = settings.mailPort();
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
            var setup = new ServerSetup(port, InetAddress.getLoopbackAddress().getHostAddress(), "smtp");
            setup.setServerStartupTimeout(10_000);
            server = new StrictMailServer(setup, MOST_KEPT);
            server.start();
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
