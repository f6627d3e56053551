package potok.incidents.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What has passed of a term: working time since the start, without the pauses. A clock is never wound on: another class
 * is another term and schedule from the same start with the same pauses.
 *
 * <p>A moment that an open pause keeps away is empty; one that was reached before the pause is not.
 */
public record SlaClock(Instant start, Duration term, WorkSchedule schedule, List<Pause> pauses) {
    private static final int WHOLE = 100;
    private static final Duration FOREVER = Duration.ofSeconds(Long.MAX_VALUE);

    public SlaClock {
        if (term.isNegative()) {
            throw new IllegalArgumentException("A term of " + term);
        }
        pauses = List.copyOf(pauses);
    }

    /** What of the term has passed; none before the start. */
    public Duration elapsed(Instant at) {
        return running().stream()
                .map(span -> schedule.between(span.from(), span.until(at).to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** What is left of the term; negative when it is over. */
    public Duration left(Instant at) {
        return term.minus(elapsed(at));
    }

    public boolean paused(Instant at) {
        return pauses.stream().anyMatch(pause -> pause.covers(at));
    }

    /** The first moment at which nothing is left. */
    public Optional<Instant> deadline() {
        return reached(term);
    }

    /** The first moment at which so many hundredths of the term have passed. */
    public Optional<Instant> at(int percent) {
        return reached(term.multipliedBy(percent).dividedBy(WHOLE));
    }

    /**
     * The moment at which just so much is left. Where work ends at that moment it is the next start of work, so that
     * somebody is there to act; never after the deadline. Empty also when the whole term is shorter.
     */
    public Optional<Instant> before(Duration workingTimeLeft) {
        var target = term.minus(workingTimeLeft);
        if (target.isNegative()) {
            return Optional.empty();
        }
        return workingTimeLeft.compareTo(Duration.ZERO) > 0 ? moment(target, true) : deadline();
    }

    private Optional<Instant> reached(Duration target) {
        return target.isZero() ? Optional.of(start) : moment(target, false);
    }

    private Optional<Instant> moment(Duration target, boolean intoWork) {
        var left = target;
        for (var span : running()) {
            var within = endless(span.to()) ? FOREVER : schedule.between(span.from(), span.to());
            var spare = within.compareTo(left);
            if (spare > 0 || (spare == 0 && !intoWork)) {
                return Optional.of(
                        intoWork ? schedule.plusIntoWork(span.from(), left) : schedule.plus(span.from(), left));
            }
            left = left.minus(within);
        }
        return Optional.empty();
    }

    /** The time from the start on without the pauses, however these overlap. */
    private List<Span> running() {
        var running = new ArrayList<Span>();
        var from = start;
        for (var pause :
                pauses.stream().sorted(Comparator.comparing(Pause::from)).toList()) {
            if (pause.from().isAfter(from)) {
                running.add(new Span(from, pause.from()));
            }
            from = pause.end().isAfter(from) ? pause.end() : from;
        }
        if (!endless(from)) {
            running.add(new Span(from, Instant.MAX));
        }
        return running;
    }

    private static boolean endless(Instant moment) {
        return moment.equals(Instant.MAX);
    }
}
