package potok.integrations.sandbox;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import potok.integrations.chat.ReceivedFile;

/**
 * A mail that somebody writes to us.
 *
 * @param id chosen by the writer's program; null: some
 * @param html instead of a text
 * @param headers more of them, such as In-Reply-To
 */
public record WrittenMail(
        @Nullable String id,
        String from,
        String subject,
        String text,
        @Nullable String html,
        Map<String, String> headers,
        List<ReceivedFile> files) {
    public static WrittenMail of(String from, String subject, String text) {
        return new WrittenMail(null, from, subject, text, null, Map.of(), List.of());
    }

    /** A mail that answers the one of that name. */
    public WrittenMail answering(String message) {
        return with("In-Reply-To", message).with("References", message);
    }

    public WrittenMail with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new WrittenMail(id, from, subject, text, html, Map.copyOf(more), files);
    }

    private InternetAddress sender() throws MessagingException {
        var sender = new InternetAddress(from);
        try {
            sender.setPersonal(sender.getPersonal(), "UTF-8");
            return sender;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    MimeMessage message(Session session, String to) throws MessagingException {
        var message = new MimeMessage(session);
        message.setFrom(sender());
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        for (var header : headers.entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        var parts = new MimeMultipart();
        var body = new MimeBodyPart();
        if (html == null) {
            body.setText(text, "UTF-8");
        } else {
            body.setText(html, "UTF-8", "html");
        }
        parts.addBodyPart(body);
        for (var file : files) {
            var part = new MimeBodyPart();
            part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.contentType())));
            part.setFileName(file.name());
            parts.addBodyPart(part);
        }
        message.setContent(parts);
        return message;
    }
}
