package potok.integrations.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Properties;
import org.apache.camel.component.mail.DefaultJavaMailSender;
import potok.integrations.outbox.ChannelNotReady;

/** Camel's sender, for a server that is known only when a message leaves. */
class OutgoingMail extends DefaultJavaMailSender {
    private static final int TLS_FROM_THE_START = 465;

    private final MailServer server;
    private final Duration timeout;

    OutgoingMail(MailServer server, Duration timeout) {
        this.server = server;
        this.timeout = timeout;
    }

    @Override
    public void send(MimeMessage message) throws MessagingException {
        var account = server.account().orElseThrow(() -> new ChannelNotReady(MailSender.CHANNEL));
        var sender = new DefaultJavaMailSender();
        sender.setProtocol("smtp");
        sender.setHost(account.host());
        sender.setPort(account.port());
        if (!account.user().isBlank()) {
            sender.setUsername(account.user());
            sender.setPassword(account.password());
        }
        sender.setJavaMailProperties(properties(account));
        sender.send(message);
    }

    private Properties properties(MailServer.Account account) {
        var properties = new Properties();
        var millis = String.valueOf(timeout.toMillis());
        properties.setProperty("mail.smtp.connectiontimeout", millis);
        properties.setProperty("mail.smtp.timeout", millis);
        properties.setProperty("mail.smtp.writetimeout", millis);
        properties.setProperty("mail.smtp.auth", String.valueOf(!account.user().isBlank()));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(account.startTls()));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(account.startTls()));
        properties.setProperty("mail.smtp.ssl.enable", String.valueOf(account.port() == TLS_FROM_THE_START));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }
}
