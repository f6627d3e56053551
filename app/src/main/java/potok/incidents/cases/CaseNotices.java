package potok.incidents.cases;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import potok.identity.Superiors;
import potok.identity.UserView;
import potok.identity.Users;
import potok.notifications.Notice;
import potok.notifications.Notifications;

/** Who hears what of a case. */
@Component
class CaseNotices {
    private final Notifications notifications;
    private final Users users;
    private final Superiors superiors;

    CaseNotices(Notifications notifications, Users users, Superiors superiors) {
        this.notifications = notifications;
        this.users = users;
        this.superiors = superiors;
    }

    /** Its person, else everybody of its group. */
    void tellThatStageWaits(ServiceCase waiting, CaseStage stage, StageTask task) {
        var notice = notice(CaseNoticeKinds.WAITS, waiting, "stage", stage);
        var person = task.person();
        if (person == null) {
            notifications.tellGroup(task.group(), notice);
        } else {
            users.byLogin(person).map(UserView::id).ifPresent(user -> notifications.tellUser(user, notice));
        }
    }

    /** The superior of who is responsible for it, else the managers. */
    void tellSuperiorOfDelay(ServiceCase late, CaseStage stage) {
        var responsible = late.responsible();
        var notice = notice(CaseNoticeKinds.OVERDUE, late, "stage", stage);
        superiors
                .of(responsible == null ? List.of() : List.of(responsible))
                .forEach(leader -> notifications.tellUser(leader, notice));
    }

    void tellAuthorOfEnd(ServiceCase closed, CaseOutcome outcome) {
        var author = closed.author();
        if (author != null) {
            notifications.tellUser(author, notice(CaseNoticeKinds.CLOSED, closed, "caseOutcome", outcome));
        }
    }

    private static Notice notice(String kind, ServiceCase about, String name, Enum<?> value) {
        return new Notice(
                kind,
                "case:" + about.id(),
                Map.of("case", about.kind(), "caseNumber", about.number(), "caseTitle", about.title(), name, value));
    }
}
