package potok.orders.serviceorder;

import static potok.notifications.NoticeVariable.moment;
import static potok.notifications.NoticeVariable.phone;
import static potok.notifications.NoticeVariable.text;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.notifications.NoticeGroup;
import potok.notifications.NoticeKind;
import potok.notifications.NoticeVariable;
import potok.settings.Cities;

/** What clients, technicians and managers are told of an order. */
@Component
@Order(10)
class ServiceOrderNoticeKinds implements NoticeGroup {
    private static final NoticeVariable[] VALUES = {
        text("number"),
        moment("visit"),
        text("address"),
        text("client"),
        phone("phone"),
        text("technician"),
        text("reason"),
        text("equipment")
    };

    private static final List<NoticeKind> KINDS = Stream.concat(
                    Stream.of("confirmed", "postponed", "reminder", "cancelled", "refused", "rating")
                            .map(notice -> NoticeKind.toClient("service-order." + notice + ".client", VALUES)),
                    Stream.of(
                                    "assigned.technician",
                                    "postponed.technician",
                                    "reminder.technician",
                                    "cancelled.technician",
                                    "released.technician",
                                    "cash-missing.manager")
                            .map(notice -> NoticeKind.toStaff("service-order." + notice, VALUES)))
            .toList();

    private final ServiceOrderRepository orders;
    private final ServiceOrders views;
    private final Cities cities;

    ServiceOrderNoticeKinds(ServiceOrderRepository orders, ServiceOrders views, Cities cities) {
        this.orders = orders;
        this.views = views;
        this.cities = cities;
    }

    @Override
    public List<NoticeKind> kinds() {
        return KINDS;
    }

    @Override
    public Map<String, Object> latest(NoticeKind kind) {
        return orders.findFirstByOrderByCreateDateDesc()
                .map(order -> views.view(order.id()))
                .map(order -> values(order, cities.zoneOf(order.city())))
                .orElse(Map.of());
    }

    static Map<String, Object> values(ServiceOrderView order, ZoneId zone) {
        return Map.of(
                "number", order.number(),
                "visit", order.dateMeeting().atZone(zone),
                "address", order.address(),
                "client", order.clientName(),
                "phone", order.phone() == null ? "" : order.phone(),
                "technician", Objects.requireNonNullElse(order.technicianName(), ""),
                "reason", Objects.requireNonNullElse(order.reason(), ""),
                "equipment", order.typeEquipment());
    }
}
