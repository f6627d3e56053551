package potok.incidents;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.shared.NotFound;
import potok.shared.RuleBroken;

/** What falls due while incidents are being solved: each step is taken once, in the order of their moments. */
@Service
@Transactional
public class IncidentDues {
    private static final int FIRST_HARD_LINE = 3;

    private final Incidents incidents;
    private final IncidentRepository repository;
    private final IncidentStepRepository steps;
    private final IncidentClocks clocks;
    private final SupportRules rules;
    private final IncidentNews news;
    private final Clock clock;

    IncidentDues(
            Incidents incidents,
            IncidentRepository repository,
            IncidentStepRepository steps,
            IncidentClocks clocks,
            SupportRules rules,
            IncidentNews news,
            Clock clock) {
        this.incidents = incidents;
        this.repository = repository;
        this.steps = steps;
        this.clocks = clocks;
        this.rules = rules;
        this.news = news;
        this.clock = clock;
    }

    /** What falls due next; nothing once it is solved. */
    @Transactional(readOnly = true)
    public Optional<DueStep> next(IncidentId id) {
        var incident = repository.findById(id).orElseThrow(() -> new NotFound(id));
        return clocks.reading().next(incident, steps.findByIncidentOrderByDueAt(id));
    }

    /** Takes what is due; does nothing when it is not due any more, because the clock was changed meanwhile. */
    public void take(IncidentId id) {
        incidents.change(id, incident -> {
            var due = clocks.reading()
                    .next(incident, steps.findByIncidentOrderByDueAt(id))
                    .filter(step -> !step.at().isAfter(clock.instant()));
            due.ifPresent(step -> take(incident, step));
        });
    }

    private void take(Incident incident, DueStep due) {
        var line = rules.line(incident.level(), incident.incidentClass().orElseThrow(), incident.complexity());
        steps.save(new IncidentStep(incident, due, clock.instant(), cause(incident, due.step())));
        switch (due.step()) {
            case PAUSE_OVER -> {
                incident.resume(clock.instant(), true);
                news.waitedTooLong(incident, line.supportGroup());
                told(incident, due);
            }
            case LINE_OVER -> {
                if (line.nextLevel() == 0) {
                    news.lineOver(incident);
                    told(incident, due);
                } else {
                    incidents.handOver(incident.id(), line.nextLevel(), complexityFor(line, incident), null, true);
                }
            }
            default -> {
                news.due(incident, due, line.supportGroup());
                told(incident, due);
            }
        }
    }

    private void told(Incident incident, DueStep due) {
        incidents.tell(incident.id(), "incident-step-" + due.step().code(), String.valueOf(incident.level()));
    }

    /** Nobody was asked how difficult it is when a clock hands it over. */
    private static @Nullable Complexity complexityFor(LineTerms line, Incident incident) {
        return line.nextLevel() >= FIRST_HARD_LINE && incident.complexity() == null ? Complexity.MEDIUM : null;
    }

    private static @Nullable BreachCause cause(Incident incident, ClockStep step) {
        if (!step.isBreach()) {
            return null;
        }
        if (incident.classReason() != null) {
            return BreachCause.CLASS_CHANGED;
        }
        if (incident.reactedAt() == null) {
            return BreachCause.NOT_TAKEN;
        }
        return incident.level() > 1 ? BreachCause.HANDED_OVER : BreachCause.SOLVING_TOOK_LONGER;
    }

    /** Terms that were broken, the oldest first. */
    @Transactional(readOnly = true)
    public List<BreachView> breaches(IncidentId id) {
        return steps.findByIncidentOrderByDueAt(id).stream()
                .filter(step -> step.step().isBreach())
                .map(IncidentStep::breach)
                .toList();
    }

    /** Says why it was broken, in somebody's own words. */
    public void explain(IncidentId id, UUID breach, String explanation) {
        if (explanation.isBlank()) {
            throw new RuleBroken("field-missing", "explanation");
        }
        var step = steps.findById(breach)
                .filter(found -> found.incident().equals(id) && found.step().isBreach())
                .orElseThrow(() -> new NotFound(breach));
        step.explain(explanation.strip());
        steps.save(step);
        incidents.tell(id, "incident-breach-explained", explanation.strip());
    }
}
