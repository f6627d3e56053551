package potok.incidents.maintenance;

import org.springframework.stereotype.Component;
import potok.notifications.Notice;
import potok.notifications.Notifications;
import potok.settings.CompanySettings;
import potok.settings.Settings;

@Component
class MaintenanceNotices {
    private final Notifications notifications;
    private final Settings settings;

    MaintenanceNotices(Notifications notifications, Settings settings) {
        this.notifications = notifications;
        this.settings = settings;
    }

    void overdue(MaintenanceView maintenance, String group) {
        notifications.tellGroup(
                group,
                new Notice(
                        MaintenanceNoticeKinds.OVERDUE,
                        "maintenance:" + maintenance.id(),
                        MaintenanceNoticeKinds.values(maintenance, settings.get(CompanySettings.ZONE))));
    }
}
