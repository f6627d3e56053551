package potok.integrations.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names by which mails refer to one another. */
final class MailIds {
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,500}>");
    private static final String OURS = "@potok>";

    private MailIds() {}

    /** A mail without a name gets one that is the same each time. */
    static String of(MimeMessage mail) throws MessagingException {
        return ids(mail.getHeader("Message-ID", " ")).findFirst().orElseGet(() -> "<" + madeUp(mail) + "@unnamed>");
    }

    /** What it answers, the oldest first. */
    static List<String> references(MimeMessage mail) throws MessagingException {
        return Stream.concat(ids(mail.getHeader("References", " ")), ids(mail.getHeader("In-Reply-To", " ")))
                .distinct()
                .toList();
    }

    static String ofOurs(UUID message) {
        return "<" + message + OURS;
    }

    private static Stream<String> ids(@Nullable String header) {
        return header == null ? Stream.empty() : ID.matcher(header).results().map(MatchResult::group);
    }

    private static UUID madeUp(MimeMessage mail) {
        try {
            var text = String.join(
                    "|",
                    String.valueOf(mail.getHeader("From", " ")),
                    String.valueOf(mail.getHeader("Date", " ")),
                    String.valueOf(mail.getSubject()),
                    String.valueOf(mail.getSize()));
            return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        } catch (MessagingException e) {
            throw new IllegalArgumentException("A mail can't be read", e);
        }
    }
}
