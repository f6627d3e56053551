package potok.calls;

import static potok.notifications.NoticeVariable.moment;
import static potok.notifications.NoticeVariable.phone;
import static potok.notifications.NoticeVariable.text;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.notifications.NoticeGroup;
import potok.notifications.NoticeKind;
import potok.settings.Cities;

/** What managers are told of calls. */
@Component
@Order(20)
class CallNoticeKinds implements NoticeGroup {
    private static final List<NoticeKind> KINDS = List.of(
            NoticeKind.toStaff("call.unanswered", phone("phone"), text("city"), moment("time"))
                    .atAnyHour(),
            NoticeKind.toStaff("call.call-back-overdue", phone("phone"), text("city"), moment("time")));

    private final CallRepository calls;
    private final Cities cities;

    CallNoticeKinds(CallRepository calls, Cities cities) {
        this.calls = calls;
        this.cities = cities;
    }

    @Override
    public List<NoticeKind> kinds() {
        return KINDS;
    }

    @Override
    public Map<String, Object> latest(NoticeKind kind) {
        return calls.findFirstByOrderByDateCreateDesc()
                .map(call -> values(call, cities.zoneOf(call.city())))
                .orElse(Map.of());
    }

    static Map<String, Object> values(Call call, ZoneId zone) {
        return Map.of(
                "phone", call.phoneClient() == null ? "" : call.phoneClient(),
                "city", Objects.requireNonNullElse(call.city(), ""),
                "time", call.dateCreate().atZone(zone));
    }
}
