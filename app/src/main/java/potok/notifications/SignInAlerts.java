package potok.notifications;

import java.util.Map;
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
                ? new Notice(
                        AccountNotices.ADDRESS_LOCKED.key(),
                        "address:" + locked.address(),
                        Map.of("network", locked.address()))
                : new Notice(
                        AccountNotices.LOGIN_LOCKED.key(),
                        "login:" + locked.login(),
                        Map.of("login", locked.login(), "network", locked.address()));
        notifications.tellGroup(Role.ORG_ADMIN.name(), notice);
        notifications.tellGroup(Role.ADMIN.name(), notice);
    }
}
