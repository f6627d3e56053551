package potok.incidents;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import potok.messaging.ConversationId;
import potok.messaging.Conversations;
import potok.messaging.Reply;
import potok.notifications.Notice;
import potok.notifications.Notifications;
import potok.settings.CompanySettings;
import potok.settings.Settings;

/** Speaks to who reported an incident where he spoke to us: in his conversation, or as his preferences say. */
@Component
class ReporterVoice {
    private final Notifications notifications;
    private final Conversations conversations;
    private final Settings settings;
    private final MessageSource texts;

    ReporterVoice(Notifications notifications, Conversations conversations, Settings settings, MessageSource texts) {
        this.notifications = notifications;
        this.conversations = conversations;
        this.settings = settings;
        this.texts = texts;
    }

    void tell(Incident incident, Notice notice) {
        var reporter = incident.reporter();
        var user = reporter.user();
        var phone = reporter.phone();
        var conversation = reporter.conversation();
        if (conversation != null && conversations.tell(new ConversationId(conversation), new Reply(text(notice)))) {
            return;
        }
        if (user != null) {
            notifications.tellUser(user, notice);
        } else if (phone != null) {
            notifications.tellClient(phone, notice);
        }
    }

    private String text(Notice notice) {
        return texts.getMessage(
                notice.kind().replace("incident.", "incident.says."),
                new Object[] {
                    notice.values().get("number"),
                    notice.values().get("title"),
                    notice.values().get("text")
                },
                settings.get(CompanySettings.LANGUAGE));
    }
}
