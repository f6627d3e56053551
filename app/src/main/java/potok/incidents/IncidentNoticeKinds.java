package potok.incidents;

import static potok.notifications.NoticeVariable.moment;
import static potok.notifications.NoticeVariable.text;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.notifications.NoticeGroup;
import potok.notifications.NoticeKind;
import potok.settings.CompanySettings;
import potok.settings.Settings;

/** What those who work on incidents, their managers and reporters are told. */
@Component
@Order(27)
class IncidentNoticeKinds implements NoticeGroup {
    static final String NEW = "incident.new";
    static final String DUE_SOON = "incident.due-soon";
    static final String OVERDUE = "incident.overdue";
    static final String GIVEN = "incident.given";
    static final String TAKEN_AWAY = "incident.taken-away";
    static final String LINE_OVER = "incident.line-over";
    static final String WAITED_TOO_LONG = "incident.waited-too-long";
    static final String REGISTERED = "incident.registered";
    static final String ANSWERED = "incident.answered";
    static final String SOLVED = "incident.solved";
    static final String CLOSED = "incident.closed";

    private static final List<NoticeKind> KINDS = List.of(
            NoticeKind.toStaff(NEW, text("number"), text("title")).atAnyHour(),
            NoticeKind.toStaff(DUE_SOON, text("number"), text("title"), moment("deadline"))
                    .atAnyHour(),
            NoticeKind.toStaff(OVERDUE, text("number"), text("title"), moment("deadline"))
                    .atAnyHour(),
            NoticeKind.toStaff(GIVEN, text("number"), text("title"), text("line"))
                    .atAnyHour(),
            NoticeKind.toStaff(TAKEN_AWAY, text("number"), text("title"), text("line")),
            NoticeKind.toStaff(LINE_OVER, text("number"), text("title"), text("line"))
                    .atAnyHour(),
            NoticeKind.toStaff(WAITED_TOO_LONG, text("number"), text("title")),
            NoticeKind.toClient(REGISTERED, text("number"), text("title")),
            NoticeKind.toClient(ANSWERED, text("number"), text("title"), text("text")),
            NoticeKind.toClient(SOLVED, text("number"), text("title"), text("text")),
            NoticeKind.toClient(CLOSED, text("number"), text("title")));

    private final IncidentRepository incidents;
    private final Settings settings;

    IncidentNoticeKinds(IncidentRepository incidents, Settings settings) {
        this.incidents = incidents;
        this.settings = settings;
    }

    @Override
    public List<NoticeKind> kinds() {
        return KINDS;
    }

    @Override
    public Map<String, Object> latest(NoticeKind kind) {
        return incidents
                .findFirstByOrderByRegisteredAtDesc()
                .map(latest -> Map.<String, Object>of(
                        "number",
                        String.valueOf(latest.number()),
                        "title",
                        latest.title(),
                        "line",
                        String.valueOf(latest.level()),
                        "text",
                        latest.title(),
                        "deadline",
                        zoned(latest.registeredAt())))
                .orElse(Map.of());
    }

    Object zoned(Instant moment) {
        return moment.atZone(settings.get(CompanySettings.ZONE));
    }
}
