package potok.notifications;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.UserId;
import potok.identity.Users;
import potok.integrations.outbox.OutboundMessage;
import potok.integrations.outbox.Outbox;
import potok.shared.PhoneNumber;

/**
 * Tells people something. The message is written in the caller's transaction and leaves after its commit, so nobody
 * hears of what did not happen.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Notifications {
    private final Outbox outbox;
    private final Users users;
    private final MessageSource texts;
    private final Locale language;

    Notifications(Outbox outbox, Users users, MessageSource texts, @Value("${potok.language}") Locale language) {
        this.outbox = outbox;
        this.users = users;
        this.texts = texts;
        this.language = language;
    }

    /** Clients are told by SMS. */
    public void tellClient(PhoneNumber client, Notice notice) {
        put("sms", client.value(), notice);
    }

    /** Staff is told by Telegram, addressed by login. */
    public void tellUser(UserId user, Notice notice) {
        users.find(user).ifPresent(found -> put("telegram", found.login(), notice));
    }

    /** Tells everybody who has the role or belongs to the group. */
    public void tellGroup(String group, Notice notice) {
        users.inGroup(group).forEach(user -> put("telegram", user.login(), notice));
    }

    private void put(String channel, String recipient, Notice notice) {
        var arguments = notice.arguments().stream().map(this::readable).toArray();
        var text = texts.getMessage("notice." + notice.template(), arguments, language);
        outbox.put(new OutboundMessage(channel, recipient, text, notice.about()));
    }

    private Object readable(Object argument) {
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
