package potok.notifications;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.identity.PasswordEvent;
import potok.settings.CompanySettings;
import potok.settings.Settings;

/** Tells the owner of a password what he must know of it. */
@Component
class PasswordMails {
    private final Notifications notifications;
    private final Settings settings;

    PasswordMails(Notifications notifications, Settings settings) {
        this.notifications = notifications;
        this.settings = settings;
    }

    @EventListener
    void on(PasswordEvent event) {
        var reads = Optional.ofNullable(event.language()).orElseGet(() -> settings.get(CompanySettings.LANGUAGE));
        if (event instanceof PasswordEvent.Invited invited) {
            mail(event, reads, AccountNotices.INVITED, Map.of("login", invited.login(), "link", invited.link()), true);
        } else if (event instanceof PasswordEvent.ResetAsked asked) {
            mail(event, reads, AccountNotices.RESET, Map.of("link", asked.link()), true);
        } else if (event instanceof PasswordEvent.Changed changed) {
            mail(event, reads, AccountNotices.CHANGED, Map.of("login", changed.login()), false);
        }
    }

    private void mail(
            PasswordEvent event, Locale reads, NoticeKind kind, Map<String, Object> values, boolean confidential) {
        notifications.mail(event.email(), reads, new Notice(kind.key(), "mail:" + kind.key(), values), confidential);
    }
}
