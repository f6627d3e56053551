package potok.incidents.maintenance;

import static potok.notifications.NoticeVariable.moment;
import static potok.notifications.NoticeVariable.number;
import static potok.notifications.NoticeVariable.text;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.notifications.NoticeGroup;
import potok.notifications.NoticeKind;

/** What managers are told of planned maintenance. */
@Component
@Order(70)
class MaintenanceNoticeKinds implements NoticeGroup {
    static final String OVERDUE = "maintenance.overdue";

    private static final List<NoticeKind> KINDS =
            List.of(NoticeKind.toStaff(OVERDUE, text("maintenance"), moment("due"), number("left")));

    @Override
    public List<NoticeKind> kinds() {
        return KINDS;
    }

    static Map<String, Object> values(MaintenanceView maintenance, ZoneId zone) {
        var due = maintenance.dueAt() == null ? maintenance.openedAt() : maintenance.dueAt();
        return Map.of(
                "maintenance",
                maintenance.number(),
                "due",
                due.atZone(zone),
                "left",
                maintenance.items() - maintenance.settled());
    }
}
