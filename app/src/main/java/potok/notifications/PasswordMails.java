package potok.notifications;

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
            notifications.confidentialMail(event.email(), "password-invited", reads, invited.login(), invited.link());
        } else if (event instanceof PasswordEvent.ResetAsked asked) {
            notifications.confidentialMail(event.email(), "password-reset", reads, asked.link());
        } else if (event instanceof PasswordEvent.Changed changed) {
            notifications.mail(event.email(), "password-changed", reads, changed.login());
        }
    }
}
