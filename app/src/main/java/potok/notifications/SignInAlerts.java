package potok.notifications;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.identity.Role;
import potok.identity.SignInEvent;

/** Tells administrators that somebody guesses passwords: once a lock, in the organisation whose login is locked. */
@Component
class SignInAlerts {
    private final Notifications notifications;

    SignInAlerts(Notifications notifications) {
        this.notifications = notifications;
    }

    @EventListener
    void on(SignInEvent.Locked locked) {
        var notice = locked.reason().equals("address")
                ? new Notice("address-locked", "address:" + locked.address(), locked.address())
                : new Notice("login-locked", "login:" + locked.login(), locked.login(), locked.address());
        notifications.tellGroup(Role.ORG_ADMIN.name(), notice);
        notifications.tellGroup(Role.ADMIN.name(), notice);
    }
}
