package potok.incidents.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clocks against a count of minutes, over random calendars, zones, pauses and changes of class. {@code potok.sla.cases}
 * says how many; {@code potok.sla.seed} is the first seed, so that one failing case runs alone.
 */
@Tag("M29")
class SlaPropertyTest {
    private static final Logger log = LoggerFactory.getLogger(SlaPropertyTest.class);

    private static final int MANY = Integer.getInteger("potok.sla.cases", 20_000);
    private static final long FIRST = Long.getLong("potok.sla.seed", 0L);

    @Test
    void clocksAgreeWithACountOfMinutes() {
        var began = System.nanoTime();

        for (var seed = FIRST; seed < FIRST + MANY; seed++) {
            try {
                compare(new RandomCase(seed));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("Seed " + seed + " (-Dpotok.sla.seed=" + seed + " -Dpotok.sla.cases=1)", e);
            }
        }

        log.info(
                "{} cases in {} s",
                MANY,
                Duration.ofNanos(System.nanoTime() - began).toSeconds());
    }

    private static void compare(RandomCase made) {
        var minutes = new MinuteClock(made.start, made.schedule, made.pauses, made.minutes);
        compareSchedule(made, minutes);
        compareClock(made, new SlaClock(made.start, made.term, made.schedule, made.pauses), minutes);

        var later = made.laterSchedule.equals(made.schedule)
                ? minutes
                : new MinuteClock(made.start, made.laterSchedule, made.pauses, made.minutes);
        compareClock(made, new SlaClock(made.start, made.laterTerm, made.laterSchedule, made.pauses), later);
    }

    private static void compareSchedule(RandomCase made, MinuteClock minutes) {
        var from = made.moment();
        var to = made.moment();
        assertThat(made.schedule.between(from, to).toMillis())
                .as("worked from %s to %s", from, to)
                .isEqualTo(minutes.worked(from, to));

        var working = made.upTo(made.term);
        var expected = minutes.workedBy(from, working.toMillis());
        var actual = made.schedule.plus(from, working);
        if (expected.isPresent()) {
            assertThat(actual).as("%s after %s", working, from).isEqualTo(moment(expected));
        } else {
            assertThat(actual).as("%s after %s", working, from).isAfter(minutes.last());
        }
    }

    private static void compareClock(RandomCase made, SlaClock clock, MinuteClock minutes) {
        for (var at : List.of(made.start, made.moment(), made.moment())) {
            var elapsed = minutes.elapsed(at);
            assertThat(clock.elapsed(at).toMillis()).as("elapsed at %s", at).isEqualTo(elapsed);
            assertThat(clock.left(at).toMillis())
                    .as("left at %s", at)
                    .isEqualTo(clock.term().toMillis() - elapsed);
            assertThat(clock.paused(at)).as("paused at %s", at).isEqualTo(minutes.paused(at));
        }

        var term = clock.term().toMillis();
        var ended = made.pauses.stream().noneMatch(pause -> pause.to() == null);
        agree("deadline", clock.deadline(), minutes.reached(term), minutes, ended);

        var percent = made.percent();
        agree(percent + " %", clock.at(percent), minutes.reached(term * percent / 100), minutes, ended);

        var left = made.upTo(clock.term());
        var passed = left.isZero() ? minutes.reached(term) : minutes.passed(term - left.toMillis());
        agree(left + " before", clock.before(left), passed, minutes, ended);
        assertThat(clock.before(clock.term().plusMinutes(1))).isEmpty();
    }

    /** What the minutes do not reach lies beyond them, or behind a pause that does not end. */
    private static void agree(
            String what, Optional<Instant> actual, OptionalLong expected, MinuteClock minutes, boolean ended) {
        if (expected.isPresent()) {
            assertThat(actual).as(what).contains(moment(expected));
        } else if (ended) {
            assertThat(actual).as(what).isPresent();
            assertThat(actual.orElseThrow()).as(what).isAfterOrEqualTo(minutes.last());
        } else {
            assertThat(actual).as(what).isEmpty();
        }
    }

    private static Instant moment(OptionalLong millis) {
        return Instant.ofEpochMilli(millis.orElseThrow());
    }
}
