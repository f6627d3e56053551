package potok.notifications;

import static potok.notifications.NoticeVariable.link;
import static potok.notifications.NoticeVariable.text;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What is told of accounts and of signing in. */
@Component
@Order(90)
class AccountNotices implements NoticeGroup {
    static final NoticeKind INVITED = NoticeKind.toAccount("password-invited", text("login"), link("link"));
    static final NoticeKind RESET = NoticeKind.toAccount("password-reset", link("link"));
    static final NoticeKind CHANGED = NoticeKind.toAccount("password-changed", text("login"));
    static final NoticeKind LOGIN_LOCKED =
            NoticeKind.toStaff("login-locked", text("login"), text("network")).atAnyHour();
    static final NoticeKind ADDRESS_LOCKED =
            NoticeKind.toStaff("address-locked", text("network")).atAnyHour();

    @Override
    public List<NoticeKind> kinds() {
        return List.of(INVITED, RESET, CHANGED, LOGIN_LOCKED, ADDRESS_LOCKED);
    }
}
