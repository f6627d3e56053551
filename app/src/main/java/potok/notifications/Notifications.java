package potok.notifications;

import static potok.integrations.outbox.OutboundMessage.EMAIL;
import static potok.integrations.outbox.OutboundMessage.SMS;
import static potok.integrations.outbox.OutboundMessage.TELEGRAM;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.Correspondents;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.integrations.outbox.OutboundMessage;
import potok.integrations.outbox.Outbox;
import potok.settings.CompanySettings;
import potok.settings.Settings;
import potok.shared.PhoneNumber;

/**
 * Tells people something. The message is written in the caller's transaction and leaves after its commit, so nobody
 * hears of what did not happen.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Notifications {
    private static final int LONGEST_SUBJECT = 120;

    private final Outbox outbox;
    private final Users users;
    private final Correspondents correspondents;
    private final TelegramChats telegram;
    private final MailFrame frame;
    private final MessageSource texts;
    private final Settings settings;

    Notifications(
            Outbox outbox,
            Users users,
            Correspondents correspondents,
            TelegramChats telegram,
            MailFrame frame,
            MessageSource texts,
            Settings settings) {
        this.outbox = outbox;
        this.users = users;
        this.correspondents = correspondents;
        this.telegram = telegram;
        this.frame = frame;
        this.texts = texts;
        this.settings = settings;
    }

    /** Clients are told by Telegram when they have linked it, else by SMS. */
    public void tellClient(PhoneNumber client, Notice notice) {
        var text = text(notice, settings.get(CompanySettings.LANGUAGE));
        var chat = telegram.ofClient(client);
        outbox.put(
                chat.isPresent()
                        ? new OutboundMessage(TELEGRAM, chat.get(), text, notice.about())
                        : new OutboundMessage(SMS, client.value(), text, notice.about()));
    }

    /** Staff is told by Telegram where it is linked, and by mail where an address is known. */
    public void tellUser(UserId user, Notice notice) {
        correspondents.find(user).ifPresent(found -> {
            var reads = Optional.ofNullable(found.language()).orElseGet(() -> settings.get(CompanySettings.LANGUAGE));
            var text = text(notice, reads);
            telegram.ofUser(user)
                    .ifPresent(chat -> outbox.put(new OutboundMessage(TELEGRAM, chat, text, notice.about())));
            if (found.email() != null) {
                mail(found.email(), subject(text), text, reads, notice.about(), false);
            }
        });
    }

    /** Tells everybody who has the role or belongs to the group. */
    public void tellGroup(String group, Notice notice) {
        users.inGroup(group).stream().map(UserView::id).forEach(user -> tellUser(user, notice));
    }

    /**
     * Writes a mail of the texts {@code mail.<key>.subject} and {@code mail.<key>}; both know the arguments, and blank
     * lines divide paragraphs.
     */
    public void mail(String to, String key, Locale language, Object... arguments) {
        mail(to, key, language, false, arguments);
    }

    /** The same, for what nobody but the reader may know: our records forget the text once the mail is sent. */
    public void confidentialMail(String to, String key, Locale language, Object... arguments) {
        mail(to, key, language, true, arguments);
    }

    private void mail(String to, String key, Locale language, boolean confidential, Object... arguments) {
        var readable = readable(List.of(arguments), language);
        mail(
                to,
                texts.getMessage("mail." + key + ".subject", readable, language),
                texts.getMessage("mail." + key, readable, language),
                language,
                "mail:" + key,
                confidential);
    }

    private void mail(String to, String subject, String text, Locale language, String about, boolean confidential) {
        outbox.put(new OutboundMessage(
                EMAIL, to, subject, text, frame.around(subject, text, language), about, confidential));
    }

    private String text(Notice notice, Locale language) {
        return texts.getMessage("notice." + notice.template(), readable(notice.arguments(), language), language);
    }

    /** The first sentence says what it is about. */
    private static String subject(String text) {
        var end = text.indexOf(". ");
        var sentence = end < 0 ? text : text.substring(0, end);
        return sentence.length() <= LONGEST_SUBJECT ? sentence : sentence.substring(0, LONGEST_SUBJECT - 1) + "…";
    }

    private Object[] readable(List<Object> arguments, Locale language) {
        return arguments.stream().map(argument -> readable(argument, language)).toArray();
    }

    private Object readable(Object argument, Locale language) {
        if (argument instanceof ZonedDateTime moment) {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                    .withLocale(language)
                    .format(moment);
        }
        if (argument instanceof Enum<?> choice) {
            var key = choice.getDeclaringClass().getSimpleName() + "." + choice.name();
            return texts.getMessage(key, null, choice.name(), language);
        }
        // Numbers of records are names, not quantities: no thousands separators.
        return argument.toString();
    }
}
