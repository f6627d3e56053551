package potok.incidents;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import potok.incidents.sla.SlaClock;
import potok.incidents.sla.SlaTerm;
import potok.incidents.sla.WorkSchedule;

/** The clocks of incidents: what has passed of their terms, and what falls due next. */
@Component
class IncidentClocks {
    private static final int HALF = 50;
    private static final int MOST = 80;
    private static final int WHOLE = 100;

    private final WorkingHours hours;

    IncidentClocks(WorkingHours hours) {
        this.hours = hours;
    }

    /** Those of many incidents of one organisation, whose calendar is looked up once. */
    Reading reading() {
        return new Reading(hours.schedule());
    }

    /** By the organisation's calendar as it is now. */
    static final class Reading {
        private final WorkSchedule working;

        private Reading(WorkSchedule working) {
            this.working = working;
        }

        List<ClockView> of(Incident incident, Instant now) {
            return incident.terms()
                    .map(terms -> {
                        var clocks = new ArrayList<ClockView>();
                        clocks.add(view(
                                ClockKind.REACTION, reaction(incident, terms), incident, incident.reactedAt(), now));
                        clocks.add(view(
                                ClockKind.SOLUTION, solution(incident, terms), incident, incident.solvedAt(), now));
                        if (incident.solving()) {
                            line(incident, terms)
                                    .map(clock -> view(ClockKind.LINE, clock, incident, null, now))
                                    .ifPresent(clocks::add);
                        }
                        return List.copyOf(clocks);
                    })
                    .orElse(List.of());
        }

        private static ClockView view(
                ClockKind kind, SlaClock clock, Incident incident, @Nullable Instant done, Instant now) {
            var at = done == null ? now : done;
            var left = clock.left(at);
            var percent = (int) Math.min(
                    Integer.MAX_VALUE,
                    clock.elapsed(at).toMillis()
                            * WHOLE
                            / Math.max(1, clock.term().toMillis()));
            var over =
                    clock.deadline().filter(deadline -> deadline.isBefore(at)).isPresent();
            var state = over
                    ? ClockView.State.BREACHED
                    : done != null || incident.isClosed()
                            ? ClockView.State.KEPT
                            : clock.paused(now) ? ClockView.State.PAUSED : ClockView.State.RUNNING;
            return new ClockView(kind, clock.deadline().orElse(null), left, percent, state);
        }

        /** Writes down when the terms run out, for lists. */
        void fallDue(Incident incident) {
            incident.terms()
                    .filter(terms -> incident.solving())
                    .ifPresentOrElse(
                            terms -> incident.fallDue(
                                    incident.reactedAt() == null
                                            ? reaction(incident, terms)
                                                    .deadline()
                                                    .orElse(null)
                                            : null,
                                    solution(incident, terms).deadline().orElse(null),
                                    line(incident, terms)
                                            .flatMap(SlaClock::deadline)
                                            .orElse(null)),
                            () -> incident.fallDue(null, null, null));
        }

        /** What was not done yet and falls due first; nothing once it is solved. */
        Optional<DueStep> next(Incident incident, List<IncidentStep> taken) {
            return incident.terms().filter(terms -> incident.solving()).flatMap(terms -> {
                var now = taken.stream()
                        .filter(step -> step.round() == incident.round())
                        .toList();
                return steps(incident, terms, now)
                        .min(Comparator.comparing(DueStep::at).thenComparing(DueStep::step));
            });
        }

        private Stream<DueStep> steps(Incident incident, SlaTerms terms, List<IncidentStep> taken) {
            var pause = incident.openPause();
            if (pause.isPresent()) {
                var end = pause.get().startedAt().plus(Duration.ofDays(terms.pauseDays()));
                return Stream.of(new DueStep(ClockStep.PAUSE_OVER, end));
            }
            Predicate<DueStep> isNew = step -> taken.stream().noneMatch(done -> done.step() == step.step());
            var ofReaction = incident.reactedAt() == null
                    ? ofTerm(
                            reaction(incident, terms),
                            terms,
                            ClockStep.REACTION_HALF,
                            ClockStep.REACTION_MOST,
                            ClockStep.REACTION_SOON,
                            ClockStep.REACTION_BREACHED)
                    : Stream.<DueStep>empty();
            var ofSolution = ofTerm(
                    solution(incident, terms),
                    terms,
                    ClockStep.SOLUTION_HALF,
                    ClockStep.SOLUTION_MOST,
                    ClockStep.SOLUTION_SOON,
                    ClockStep.SOLUTION_BREACHED);
            return Stream.of(
                            Stream.concat(ofReaction, ofSolution).filter(isNew),
                            lineOver(incident, terms, taken).stream(),
                            reminder(terms, taken).stream())
                    .flatMap(steps -> steps);
        }

        private Stream<DueStep> ofTerm(
                SlaClock clock, SlaTerms terms, ClockStep half, ClockStep most, ClockStep soon, ClockStep breached) {
            var warning = amount(terms.warnBefore(), terms);
            var warned = warning.compareTo(clock.term()) < 0 ? clock.before(warning) : Optional.<Instant>empty();
            return Stream.of(
                            clock.at(HALF).map(at -> new DueStep(half, at)),
                            clock.at(MOST).map(at -> new DueStep(most, at)),
                            warned.map(at -> new DueStep(soon, at)),
                            clock.deadline().map(at -> new DueStep(breached, at)))
                    .flatMap(Optional::stream);
        }

        /** Once for each time that a line gets it. */
        private Optional<DueStep> lineOver(Incident incident, SlaTerms terms, List<IncidentStep> taken) {
            var since = incident.lineSince().orElse(incident.registeredAt());
            var done = taken.stream()
                    .anyMatch(step -> step.step() == ClockStep.LINE_OVER
                            && !step.takenAt().isBefore(since));
            return done
                    ? Optional.empty()
                    : line(incident, terms).flatMap(SlaClock::deadline).map(at -> new DueStep(ClockStep.LINE_OVER, at));
        }

        /** From a broken term on, again and again. */
        private Optional<DueStep> reminder(SlaTerms terms, List<IncidentStep> taken) {
            return taken.stream()
                    .filter(step -> step.step() == ClockStep.SOLUTION_BREACHED || step.step() == ClockStep.REMINDER)
                    .map(IncidentStep::takenAt)
                    .max(Comparator.naturalOrder())
                    .map(last -> new DueStep(
                            ClockStep.REMINDER, schedule(terms).plus(last, amount(terms.remindAfter(), terms))));
        }

        private SlaClock reaction(Incident incident, SlaTerms terms) {
            return clock(incident, incident.registeredAt(), terms.reactionTerm(), terms);
        }

        private SlaClock solution(Incident incident, SlaTerms terms) {
            return clock(incident, incident.registeredAt(), terms.solutionTerm(), terms);
        }

        private Optional<SlaClock> line(Incident incident, SlaTerms terms) {
            return incident.lineTerm()
                    .map(term -> clock(incident, incident.lineSince().orElse(incident.registeredAt()), term, terms));
        }

        private SlaClock clock(Incident incident, Instant from, String term, SlaTerms terms) {
            return new SlaClock(from, amount(term, terms), schedule(terms), incident.pauses());
        }

        private Duration amount(String term, SlaTerms terms) {
            return SlaTerm.parse(term, terms.workingTime(), working.workingDay())
                    .amount();
        }

        private WorkSchedule schedule(SlaTerms terms) {
            return terms.workingTime() ? working : WorkSchedule.roundTheClock();
        }
    }
}
