package potok.integrations.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.SizeTerm;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;
import java.util.function.Consumer;
import org.springframework.integration.mail.ImapMailReceiver;
import org.springframework.messaging.support.GenericMessage;

/** One look into a mailbox by Spring Integration; a mail counts as read once we have it, not when we see it. */
class MailBoxReceiver extends ImapMailReceiver {
    private static final int MOST_AT_ONCE = 20;

    private Message[] found = {};

    MailBoxReceiver(MailBox.Access access, Duration timeout, int largest) {
        super((access.tls() ? "imaps://" : "imap://") + access.host() + ":" + access.port() + "/INBOX");
        setJavaMailProperties(properties(timeout));
        setJavaMailAuthenticator(new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(access.user(), access.password());
            }
        });
        setSearchTermStrategy((flags, folder) ->
                new AndTerm(new FlagTerm(new Flags(Flags.Flag.SEEN), false), new SizeTerm(ComparisonTerm.LT, largest)));
        setShouldMarkMessagesAsRead(false);
        setShouldDeleteMessages(false);
        setFlaggedAsFallback(false);
        setAutoCloseFolder(false);
        setMaxFetchSize(MOST_AT_ONCE);
    }

    /** Hands over what is new; a mail is marked as read when it was taken without a fault. */
    void receive(Consumer<MimeMessage> taker) throws MessagingException {
        try {
            var received = receive();
            for (var i = 0; i < received.length; i++) {
                taker.accept((MimeMessage) ((GenericMessage<?>) received[i]).getPayload());
                found[i].setFlag(Flags.Flag.SEEN, true);
            }
        } finally {
            closeFolder();
            destroy();
        }
    }

    @Override
    protected Message[] searchForNewMessages() throws MessagingException {
        found = super.searchForNewMessages();
        return Arrays.copyOf(found, found.length);
    }

    private static Properties properties(Duration timeout) {
        var properties = new Properties();
        var millis = String.valueOf(timeout.toMillis());
        for (var protocol : new String[] {"mail.imap.", "mail.imaps."}) {
            properties.setProperty(protocol + "connectiontimeout", millis);
            properties.setProperty(protocol + "timeout", millis);
            properties.setProperty(protocol + "writetimeout", millis);
            properties.setProperty(protocol + "ssl.checkserveridentity", "true");
            properties.setProperty(protocol + "starttls.enable", "true");
            // Looking does not mark as read.
            properties.setProperty(protocol + "peek", "true");
        }
        return properties;
    }
}
