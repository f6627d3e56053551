package potok.incidents;

import static potok.incidents.IncidentNoticeKinds.ANSWERED;
import static potok.incidents.IncidentNoticeKinds.CLOSED;
import static potok.incidents.IncidentNoticeKinds.DUE_SOON;
import static potok.incidents.IncidentNoticeKinds.GIVEN;
import static potok.incidents.IncidentNoticeKinds.LINE_OVER;
import static potok.incidents.IncidentNoticeKinds.NEW;
import static potok.incidents.IncidentNoticeKinds.OVERDUE;
import static potok.incidents.IncidentNoticeKinds.REGISTERED;
import static potok.incidents.IncidentNoticeKinds.SOLVED;
import static potok.incidents.IncidentNoticeKinds.TAKEN_AWAY;
import static potok.incidents.IncidentNoticeKinds.WAITED_TOO_LONG;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import potok.identity.UserId;
import potok.notifications.Notice;
import potok.notifications.Notifications;

/** Tells people what concerns them of an incident: who works on it, the managers, who reported it. */
@Component
class IncidentNews {
    private static final String MANAGERS = "MANAGER";

    private final Notifications notifications;
    private final IncidentNoticeKinds kinds;
    private final ReporterVoice voice;

    IncidentNews(Notifications notifications, IncidentNoticeKinds kinds, ReporterVoice voice) {
        this.notifications = notifications;
        this.kinds = kinds;
        this.voice = voice;
    }

    void registered(Incident incident, String group) {
        notifications.tellGroup(group, notice(NEW, incident, Map.of()));
        voice.tell(incident, notice(REGISTERED, incident, Map.of()));
    }

    /** Warns who works on it, or all of the line while nobody does; managers hear of the last warning and of breaches. */
    void due(Incident incident, DueStep step, String group) {
        var told = notice(
                step.step().isBreach() || step.step() == ClockStep.REMINDER ? OVERDUE : DUE_SOON,
                incident,
                Map.of("deadline", kinds.zoned(deadline(incident, step))));
        var assignee = incident.assignee();
        if (assignee == null) {
            notifications.tellGroup(group, told);
        } else {
            notifications.tellUser(assignee, told);
        }
        if (step.step().isBreach() || step.step() == ClockStep.REMINDER || step.step() == ClockStep.SOLUTION_SOON) {
            notifications.tellGroup(MANAGERS, told);
        }
    }

    private static Instant deadline(Incident incident, DueStep step) {
        var solution = incident.solutionDue();
        return step.step().isBreach() || solution == null ? step.at() : solution;
    }

    void handedOver(Incident incident, @Nullable UserId had, String group) {
        var values = Map.<String, Object>of("line", String.valueOf(incident.level()));
        var given = notice(GIVEN, incident, values);
        var has = incident.assignee();
        if (has == null) {
            notifications.tellGroup(group, given);
        } else {
            notifications.tellUser(has, given);
        }
        if (had != null && !had.equals(has)) {
            notifications.tellUser(had, notice(TAKEN_AWAY, incident, values));
        }
        notifications.tellGroup(MANAGERS, given);
    }

    /** The last line that may have it ran out of time. */
    void lineOver(Incident incident) {
        var told = notice(LINE_OVER, incident, Map.of("line", String.valueOf(incident.level())));
        var has = incident.assignee();
        if (has != null) {
            notifications.tellUser(has, told);
        }
        notifications.tellGroup(MANAGERS, told);
    }

    void waitedTooLong(Incident incident, String group) {
        var told = notice(WAITED_TOO_LONG, incident, Map.of());
        var has = incident.assignee();
        if (has == null) {
            notifications.tellGroup(group, told);
        } else {
            notifications.tellUser(has, told);
        }
    }

    void answered(Incident incident, String text) {
        voice.tell(incident, notice(ANSWERED, incident, Map.of("text", text)));
    }

    void solved(Incident incident, String solution) {
        voice.tell(incident, notice(SOLVED, incident, Map.of("text", solution)));
    }

    void closed(Incident incident) {
        voice.tell(incident, notice(CLOSED, incident, Map.of()));
    }

    /** To who works on it, of what its reporter or its parent changed. */
    void tellAssignee(Incident incident, String text) {
        var has = incident.assignee();
        if (has != null) {
            notifications.tellUser(has, notice(ANSWERED, incident, Map.of("text", text)));
        }
    }

    private static Notice notice(String kind, Incident incident, Map<String, Object> more) {
        var values = new HashMap<String, Object>(more);
        values.put("number", String.valueOf(incident.number()));
        values.put("title", incident.title());
        return new Notice(kind, "incident:" + incident.id(), values);
    }
}
