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
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import potok.identity.Superiors;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.notifications.Notice;
import potok.notifications.Notifications;

/** Tells people what concerns them of an incident: who works on it, his superior, who reported it. */
@Component
class IncidentNews {
    private final Notifications notifications;
    private final IncidentNoticeKinds kinds;
    private final ReporterVoice voice;
    private final Users users;
    private final Superiors superiors;

    IncidentNews(
            Notifications notifications,
            IncidentNoticeKinds kinds,
            ReporterVoice voice,
            Users users,
            Superiors superiors) {
        this.notifications = notifications;
        this.kinds = kinds;
        this.voice = voice;
        this.users = users;
        this.superiors = superiors;
    }

    void registered(Incident incident, String group) {
        notifications.tellGroup(group, notice(NEW, incident, Map.of()));
        voice.tell(incident, notice(REGISTERED, incident, Map.of()));
    }

    /** Warns who works on it, or all of the line while nobody does; superiors hear of the last warning and of breaches. */
    void due(Incident incident, DueStep step, String group) {
        var told = notice(
                step.step().isBreach() || step.step() == ClockStep.REMINDER ? OVERDUE : DUE_SOON,
                incident,
                Map.of("deadline", kinds.zoned(deadline(incident, step))));
        var reached = working(incident, group);
        if (step.step().isBreach() || step.step() == ClockStep.REMINDER || step.step() == ClockStep.SOLUTION_SOON) {
            reached.addAll(superiors.of(people(incident.assignee())));
        }
        tell(reached, told);
    }

    private static Instant deadline(Incident incident, DueStep step) {
        var solution = incident.solutionDue();
        return step.step().isBreach() || solution == null ? step.at() : solution;
    }

    /** Who had it and who has it now, and the superior of each. */
    void handedOver(Incident incident, @Nullable UserId had, String group) {
        var values = Map.<String, Object>of("line", String.valueOf(incident.level()));
        var has = incident.assignee();
        var reached = working(incident, group);
        reached.addAll(superiors.of(people(had, has)));
        if (had != null && !had.equals(has)) {
            reached.remove(had);
            notifications.tellUser(had, notice(TAKEN_AWAY, incident, values));
        }
        tell(reached, notice(GIVEN, incident, values));
    }

    /** The last line that may have it ran out of time. */
    void lineOver(Incident incident) {
        var reached = people(incident.assignee());
        reached.addAll(superiors.of(people(incident.assignee())));
        tell(reached, notice(LINE_OVER, incident, Map.of("line", String.valueOf(incident.level()))));
    }

    void waitedTooLong(Incident incident, String group) {
        tell(working(incident, group), notice(WAITED_TOO_LONG, incident, Map.of()));
    }

    /** Its assignee, or all of the line while it has none. */
    private Set<UserId> working(Incident incident, String group) {
        return incident.assignee() == null
                ? users.inGroup(group).stream().map(UserView::id).collect(Collectors.toCollection(LinkedHashSet::new))
                : people(incident.assignee());
    }

    private static Set<UserId> people(@Nullable UserId... some) {
        return Stream.of(some).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void tell(Set<UserId> people, Notice told) {
        people.forEach(person -> notifications.tellUser(person, told));
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
