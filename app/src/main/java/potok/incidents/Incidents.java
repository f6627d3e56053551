package potok.incidents;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.CurrentUser;
import potok.identity.SignedIn;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.settings.CalendarChanged;
import potok.shared.Happened;
import potok.shared.NotFound;
import potok.shared.RuleBroken;

/**
 * Incidents as they are registered, found, classified, given to people and talked about. How they are solved is {@link
 * IncidentSolutions}, what belongs together {@link IncidentFamilies}, what falls due {@link IncidentDues}.
 */
@Service
@Transactional
public class Incidents {
    private static final int LAST_LINE = 4;

    private final IncidentRepository incidents;
    private final IncidentCommentRepository comments;
    private final IncidentClocks clocks;
    private final SupportRules rules;
    private final LineChoice choice;
    private final IncidentNews news;
    private final Users users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Incidents(
            IncidentRepository incidents,
            IncidentCommentRepository comments,
            IncidentClocks clocks,
            SupportRules rules,
            LineChoice choice,
            IncidentNews news,
            Users users,
            ApplicationEventPublisher events,
            Clock clock) {
        this.incidents = incidents;
        this.comments = comments;
        this.clocks = clocks;
        this.rules = rules;
        this.choice = choice;
        this.news = news;
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public IncidentView view(IncidentId id) {
        var incident = incident(id);
        return viewer(List.of(incident)).apply(incident);
    }

    /** Those of the ids that exist. */
    @Transactional(readOnly = true)
    public List<IncidentView> views(Collection<IncidentId> ids) {
        var found = incidents.findAllById(ids);
        return found.stream().map(viewer(found)).toList();
    }

    @Transactional(readOnly = true)
    public Page<IncidentView> find(IncidentFilter filter, Pageable page) {
        var found = incidents.findAll(IncidentSearch.by(filter, clock.instant()), page);
        return found.map(viewer(found.getContent()));
    }

    @Transactional(readOnly = true)
    public long count(IncidentFilter filter) {
        return incidents.count(IncidentSearch.by(filter, clock.instant()));
    }

    @Transactional(readOnly = true)
    public List<IncidentView> ofConversation(UUID conversation) {
        var found = incidents.findByConversation(conversation);
        return found.stream().map(viewer(found)).toList();
    }

    /** Oldest first. */
    @Transactional(readOnly = true)
    public List<CommentView> comments(IncidentId id) {
        incident(id);
        return comments.findByIncidentOrderByWrittenAt(id).stream()
                .map(IncidentComment::view)
                .toList();
    }

    /**
     * Registers it, unless an open one of the same source key is there already: then that one.
     *
     * @throws RuleBroken when an incident lacks its effect, or a request its priority
     */
    public IncidentId register(RegisterIncident request) {
        if (request.kind() == IncidentKind.INCIDENT && request.effect() == null) {
            throw new RuleBroken("field-missing", "effect");
        }
        if (request.kind() == IncidentKind.REQUEST && request.priority() == null) {
            throw new RuleBroken("field-missing", "priority");
        }
        var known = Optional.ofNullable(request.sourceKey()).flatMap(incidents::findOpenBySourceKey);
        if (known.isPresent()) {
            tell(known.get().id(), "incident-told-again", request.source().name());
            return known.get().id();
        }
        var incident = incidents.save(new Incident(incidents.nextNumber(), request, clock.instant()));
        tell(incident.id(), "incident-registered", request.reporter().name());
        events.publishEvent(new IncidentEvent.Registered(incident.id()));
        return incident.id();
    }

    /** The open one that an outside system tells of by this key. */
    @Transactional(readOnly = true)
    public Optional<IncidentId> openOf(String sourceKey) {
        return incidents.findOpenBySourceKey(sourceKey).map(Incident::id);
    }

    /** By the rule; its clocks run from now on, counted from its registration. */
    public IncidentClass classify(IncidentId id, IncidentClass found, Priority priority) {
        change(id, incident -> {
            var line = rules.line(incident.level(), found, incident.complexity());
            incident.classify(found, priority, rules.terms(found), line);
            news.registered(incident, line.supportGroup());
        });
        tell(id, "incident-classified-" + found.code());
        return found;
    }

    /** Against the rule; its clocks are wound anew from the start, what it waited stays. */
    public void reclassify(IncidentId id, IncidentClass wanted, String reason) {
        change(id, incident -> {
            var complexity = incident.complexity();
            if (incident.level() == LAST_LINE && wanted != IncidentClass.CRITICAL) {
                throw new RuleBroken("incident-not-for-line", incident.level());
            }
            incident.reclassify(wanted, reason, rules.terms(wanted), rules.line(incident.level(), wanted, complexity));
        });
        tell(id, "incident-reclassified-" + wanted.code(), reason);
    }

    /** Whoever asks works on it from now on. */
    public void take(IncidentId id) {
        var user = CurrentUser.find().orElseThrow(() -> new NotFound(id));
        change(id, incident -> {
            if (!user.id().equals(incident.assignee()) || incident.reactedAt() == null) {
                incident.take(user.id(), clock.instant());
                tell(id, "incident-taken", user.name());
            }
        });
    }

    /**
     * Up or down the lines, by a person.
     *
     * @throws RuleBroken when the class does not go to that line, or line 3 is not told how difficult it is
     */
    public void handOver(IncidentId id, HandOver wanted) {
        handOver(id, wanted.level(), wanted.complexity(), wanted.reason(), false);
    }

    void handOver(IncidentId id, int level, @Nullable Complexity found, @Nullable String reason, boolean atStep) {
        change(id, incident -> {
            if (level == incident.level()) {
                throw new RuleBroken("incident-line-same", level);
            }
            var complexity = found == null ? incident.complexity() : found;
            var line = rules.line(level, incident.incidentClass().orElseThrow(), complexity);
            var had = incident.assignee();
            var to = choice.of(line.supportGroup());
            incident.handOver(level, complexity, to.orElse(null), line, clock.instant(), atStep);
            news.handedOver(incident, had, line.supportGroup());
            tell(
                    id,
                    atStep ? "incident-escalated" : "incident-handed-over",
                    String.valueOf(level),
                    to.flatMap(users::find).map(UserView::name).orElse("—"),
                    reason);
        });
    }

    /** Its clocks stand until the reporter or a supplier has answered. */
    public void pause(IncidentId id, PauseReason reason, String note) {
        change(id, incident -> {
            incident.pause(reason, note, clock.instant());
            if (reason == PauseReason.REPORTER) {
                keep(incident, note, true, false);
                news.answered(incident, note);
            }
        });
        tell(id, reason == PauseReason.REPORTER ? "incident-waits-reporter" : "incident-waits-supplier", note);
    }

    public void resume(IncidentId id) {
        change(id, incident -> {
            if (incident.resume(clock.instant(), false)) {
                tell(id, "incident-resumed");
            }
        });
    }

    /** Of who works on it: for colleagues only, or for the reporter, too. */
    public void comment(IncidentId id, String text, boolean toReporter) {
        change(id, incident -> {
            keep(incident, text, toReporter, false);
            if (toReporter) {
                news.answered(incident, text);
            }
        });
    }

    /** Of the reporter; what waits for him goes on. */
    public void hearReporter(IncidentId id, String text) {
        change(id, incident -> {
            keep(incident, text, true, true);
            if (!incident.isClosed()) {
                news.tellAssignee(incident, text);
                var waits = incident.openPause()
                        .filter(pause -> pause.reason() == PauseReason.REPORTER)
                        .isPresent();
                if (waits && incident.resume(clock.instant(), false)) {
                    tell(id, "incident-resumed");
                }
            }
        });
    }

    private void keep(Incident incident, String text, boolean toReporter, boolean fromReporter) {
        if (text.isBlank()) {
            throw new RuleBroken("field-missing", "text");
        }
        var user = CurrentUser.find();
        var author = fromReporter
                ? user.map(SignedIn::name).orElse(incident.reporter().name())
                : user.map(SignedIn::name).orElse("Potok");
        comments.save(
                new IncidentComment(incident.id(), clock.instant(), author, text.strip(), toReporter, fromReporter));
        incident.comment(
                text, toReporter, fromReporter ? null : user.map(SignedIn::id).orElse(null));
    }

    /** Who works on it, as the engine knows him. */
    @Transactional(readOnly = true)
    public SupportTask task(IncidentId id) {
        var incident = incident(id);
        var incidentClass = incident.incidentClass().orElseThrow();
        return new SupportTask(
                rules.line(incident.level(), incidentClass, incident.complexity())
                        .supportGroup(),
                login(incident.assignee()),
                login(incident.reporter().user()),
                incident.terms().orElseThrow(),
                incident.solutionDue());
    }

    private @Nullable String login(@Nullable UserId user) {
        return Optional.ofNullable(user)
                .flatMap(users::find)
                .map(UserView::login)
                .orElse(null);
    }

    /** Terms of what is being solved are counted by the calendar as it is now. */
    @EventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(CalendarChanged changed) {
        incidents.findBeingSolved().forEach(id -> change(id, Incident::followCalendar));
    }

    void change(IncidentId id, Consumer<Incident> verb) {
        var incident = incidents.findLockedById(id).orElseThrow(() -> new NotFound(id));
        verb.accept(incident);
        clocks.reading().fallDue(incident);
        incidents.save(incident);
    }

    void tell(IncidentId id, String kind, @Nullable String... details) {
        events.publishEvent(Happened.of(id.value(), kind, details));
    }

    private Incident incident(IncidentId id) {
        return incidents.findById(id).orElseThrow(() -> new NotFound(id));
    }

    private Function<Incident, IncidentView> viewer(List<Incident> shown) {
        var names = users.byIds(
                shown.stream().map(Incident::assignee).filter(Objects::nonNull).toList());
        var reading = clocks.reading();
        Instant now = clock.instant();
        return incident -> incident.view(
                Optional.ofNullable(incident.assignee())
                        .map(names::get)
                        .map(UserView::name)
                        .orElse(null),
                reading.of(incident, now));
    }
}
