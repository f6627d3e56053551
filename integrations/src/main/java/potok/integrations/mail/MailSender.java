package potok.integrations.mail;

import static potok.integrations.outbox.OutboundMessage.EMAIL;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.util.ByteArrayDataSource;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.attachment.AttachmentMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import potok.integrations.outbox.ChannelNotReady;
import potok.integrations.outbox.OutboundMessage;
import potok.integrations.outbox.OutboxSender;
import potok.integrations.outbox.SendingRefused;

/** The channel {@code email}. */
@Component
class MailSender implements OutboxSender {
    static final String CHANNEL = EMAIL;

    private final ProducerTemplate camel;
    private final MailServer server;
    private final MailThreads threads;

    MailSender(ProducerTemplate camel, MailServer server, MailThreads threads) {
        this.camel = camel;
        this.server = server;
        this.threads = threads;
    }

    @Override
    public String channel() {
        return CHANNEL;
    }

    @Override
    public @Nullable String send(UUID id, OutboundMessage message) {
        var account = server.account().orElseThrow(() -> new ChannelNotReady(CHANNEL));
        var sent = camel.request(MailRoute.SEND, exchange -> {
            exchange.getMessage().setBody(message.html() == null ? message.text() : message.html());
            exchange.getMessage().setHeaders(headers(id, message, account.from()));
            attach(message, exchange.getMessage(AttachmentMessage.class));
        });
        if (sent.getException() != null) {
            throw failure(sent.getException());
        }
        return MailIds.ofOurs(id);
    }

    private static void attach(OutboundMessage message, AttachmentMessage mail) {
        for (var file : message.files()) {
            var source = new ByteArrayDataSource(file.content(), file.contentType());
            source.setName(file.name());
            mail.addAttachment(file.name(), new DataHandler(source));
        }
    }

    private Map<String, Object> headers(UUID id, OutboundMessage message, String from) {
        var headers = new HashMap<String, Object>();
        headers.put("From", from);
        headers.put("To", message.recipient());
        headers.put("Subject", oneLine(message.subject()));
        // The same at each attempt, so that a mail that arrived twice is known as one.
        headers.put("Message-ID", MailIds.ofOurs(id));
        if (message.inReplyTo() == null) {
            headers.put("Auto-Submitted", "auto-generated");
        } else {
            answer(id, message.inReplyTo(), headers);
        }
        headers.put(Exchange.CONTENT_TYPE, (message.html() == null ? "text/plain" : "text/html") + "; charset=UTF-8");
        if (message.html() != null) {
            headers.put(MailRoute.TEXT, message.text());
        }
        return headers;
    }

    /** So that it stands in the reader's conversation, and what he answers in ours. */
    private void answer(UUID id, String answered, Map<String, Object> headers) {
        var root = threads.rootOf(answered).orElse(answered);
        threads.remember(MailIds.ofOurs(id), root);
        headers.put("In-Reply-To", answered);
        headers.put("References", root.equals(answered) ? answered : root + " " + answered);
    }

    private static String oneLine(@Nullable String subject) {
        return subject == null ? "" : subject.replaceAll("\\s+", " ").strip();
    }

    private static RuntimeException failure(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = deeper(cause)) {
            if (cause instanceof ChannelNotReady notReady) {
                return notReady;
            }
            if (cause instanceof AddressException || isFinal(cause)) {
                return new SendingRefused(String.valueOf(cause.getMessage()).strip(), failure);
            }
        }
        var reason = NestedExceptionUtils.getMostSpecificCause(failure);
        return new IllegalStateException(String.valueOf(reason.getMessage()), reason);
    }

    private static @Nullable Throwable deeper(Throwable failure) {
        return failure instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : failure.getCause();
    }

    /** The server's 5xx to a recipient or a mail; one to our sign-in or address is for our administrator to mend. */
    private static boolean isFinal(Throwable failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return isFinal(address.getReturnCode());
        }
        return failure instanceof SMTPSendFailedException sending
                && sending.getCommand() != null
                && !sending.getCommand().startsWith("MAIL")
                && isFinal(sending.getReturnCode());
    }

    private static boolean isFinal(int code) {
        return code / 100 == 5 && code != 530 && code != 535 && code != 538;
    }
}
