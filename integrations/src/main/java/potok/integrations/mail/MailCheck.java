package potok.integrations.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.Properties;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tries a mail server: connects, encrypts as wished, signs in, and sends nothing. */
@Component
public class MailCheck {
    private static final Logger log = LoggerFactory.getLogger(MailCheck.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int TLS_FROM_THE_START = 465;

    public enum Result {
        CONNECTED,
        UNREACHABLE,
        PASSWORD_REFUSED,
        NO_ENCRYPTION
    }

    public Result check(MailServer.Account account) {
        var session = Session.getInstance(properties(account));
        try (var transport = session.getTransport("smtp")) {
            if (account.user().isBlank()) {
                transport.connect(account.host(), account.port(), null, null);
            } else {
                transport.connect(account.host(), account.port(), account.user(), account.password());
            }
            return Result.CONNECTED;
        } catch (AuthenticationFailedException e) {
            return Result.PASSWORD_REFUSED;
        } catch (MessagingException e) {
            log.info("The mail server {} was tried: {}", account, e.getMessage());
            return isAboutEncryption(e) ? Result.NO_ENCRYPTION : Result.UNREACHABLE;
        }
    }

    private static boolean isAboutEncryption(MessagingException failure) {
        return failure.getCause() instanceof SSLException
                || String.valueOf(failure.getMessage()).contains("STARTTLS");
    }

    private static Properties properties(MailServer.Account account) {
        var properties = new Properties();
        var millis = String.valueOf(TIMEOUT.toMillis());
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
