package potok.orders.serviceorder;

import java.util.Objects;
import org.springframework.stereotype.Component;
import potok.notifications.Notice;
import potok.notifications.Notifications;
import potok.settings.Cities;
import potok.shared.PhoneNumber;

/** What technicians and clients hear of an order. */
@Component
class ServiceOrderNotices {
    private final Notifications notifications;
    private final Cities cities;

    ServiceOrderNotices(Notifications notifications, Cities cities) {
        this.notifications = notifications;
        this.cities = cities;
    }

    void tellTechnician(ServiceOrderView order, String notice) {
        if (order.technician() != null) {
            notifications.tellUser(order.technician(), notice(order, notice, "technician"));
        }
    }

    void tellClient(ServiceOrderView order, String notice) {
        notifications.tellClient(phone(order), notice(order, notice, "client"));
    }

    void tellManagers(ServiceOrderView order, String notice) {
        notifications.tellGroup("MANAGER", notice(order, notice, "manager"));
    }

    private Notice notice(ServiceOrderView order, String notice, String audience) {
        return new Notice(
                "service-order." + notice + "." + audience,
                "service-order:" + order.id(),
                ServiceOrderNoticeKinds.values(order, cities.zoneOf(order.city())));
    }

    /** Nothing was taken out of this view: nobody reads it. */
    private static PhoneNumber phone(ServiceOrderView order) {
        return Objects.requireNonNull(order.phone());
    }
}
