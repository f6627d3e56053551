package potok.incidents.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static potok.incidents.sla.WorkScheduleTest.office;
import static potok.incidents.sla.WorkScheduleTest.omsk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("M29")
class SlaClockTest {
    /** A Friday. */
    private static final Instant FIVE = omsk("2026-11-20T17:00");

    @Test
    void deadlineLeavesOutTheWeekend() {
        var clock = clock(Duration.ofHours(2));

        assertThat(clock.deadline()).contains(omsk("2026-11-23T10:00"));
        assertThat(clock.left(omsk("2026-11-22T12:00"))).isEqualTo(Duration.ofHours(1));
        assertThat(clock.left(omsk("2026-11-23T11:00"))).isEqualTo(Duration.ofHours(-1));
    }

    @Test
    void nothingPassesBeforeTheStart() {
        assertThat(clock(Duration.ofHours(2)).elapsed(FIVE.minusSeconds(3600))).isZero();
    }

    @Test
    void overlappingPausesCountOnce() {
        var clock = clock(
                Duration.ofHours(2),
                pause("2026-11-23T09:00", "2026-11-23T10:00"),
                pause("2026-11-23T09:30", "2026-11-23T10:30"),
                pause("2026-11-23T09:40", "2026-11-23T09:50"));

        assertThat(clock.deadline()).contains(omsk("2026-11-23T11:30"));
        assertThat(clock.paused(omsk("2026-11-23T10:15"))).isTrue();
        assertThat(clock.paused(omsk("2026-11-23T10:30"))).isFalse();
    }

    @Test
    void pauseOutsideWorkingTimeChangesNothing() {
        var clock = clock(Duration.ofHours(2), pause("2026-11-20T19:00", "2026-11-23T08:00"));

        assertThat(clock.deadline()).contains(omsk("2026-11-23T10:00"));
    }

    @Test
    void pauseFromBeforeTheStartCountsFromIt() {
        var clock = clock(Duration.ofHours(1), pause("2026-11-19T10:00", "2026-11-20T17:30"));

        assertThat(clock.deadline()).contains(omsk("2026-11-23T09:30"));
    }

    @Test
    void openPauseKeepsTheDeadlineAwayButNotWhatWasBefore() {
        var clock = clock(Duration.ofHours(2), pause("2026-11-23T09:30", null));

        assertThat(clock.deadline()).isEmpty();
        assertThat(clock.before(Duration.ofMinutes(15))).isEmpty();
        assertThat(clock.at(50)).contains(omsk("2026-11-20T18:00"));
        assertThat(clock.left(omsk("2027-01-01T00:00"))).isEqualTo(Duration.ofMinutes(30));
        assertThat(clock(Duration.ofMinutes(90), pause("2026-11-23T12:00", null))
                        .deadline())
                .contains(omsk("2026-11-23T09:30"));
    }

    @Test
    void percentOfTheTermIsWorkingTime() {
        var clock = clock(Duration.ofHours(4));

        assertThat(clock.at(0)).contains(FIVE);
        assertThat(clock.at(50)).contains(omsk("2026-11-23T10:00"));
        assertThat(clock.at(80)).contains(omsk("2026-11-23T11:12"));
        assertThat(clock.at(100)).isEqualTo(clock.deadline());
    }

    @Test
    void stepBeforeTheDeadlineFallsIntoWorkingTime() {
        var clock = clock(Duration.ofHours(3));

        assertThat(clock.before(Duration.ofHours(2))).contains(omsk("2026-11-23T09:00"));
        assertThat(clock.before(Duration.ofHours(1))).contains(omsk("2026-11-23T10:00"));
        assertThat(clock.before(Duration.ofHours(4))).isEmpty();
    }

    @Test
    void stepAtNoTimeLeftIsTheDeadlineNotTheNextMorning() {
        var clock = clock(Duration.ofHours(1));

        assertThat(clock.before(Duration.ZERO))
                .contains(omsk("2026-11-20T18:00"))
                .isEqualTo(clock.deadline());
    }

    @Test
    void stepThatFallsOnAPauseWaitsForItsEnd() {
        var clock = clock(Duration.ofHours(3), pause("2026-11-23T09:00", "2026-11-23T11:00"));

        assertThat(clock.before(Duration.ofHours(2))).contains(omsk("2026-11-23T11:00"));
    }

    @Test
    void changeOfClassCountsFromTheStartAndKeepsThePauses() {
        var pauses = List.of(pause("2026-11-20T17:30", "2026-11-20T18:30"));
        var minor = new SlaClock(FIVE, Duration.ofHours(24), office(), pauses);
        var critical = new SlaClock(minor.start(), Duration.ofHours(4), WorkSchedule.roundTheClock(), minor.pauses());

        assertThat(minor.elapsed(omsk("2026-11-23T09:00"))).isEqualTo(Duration.ofMinutes(30));
        assertThat(critical.deadline()).contains(omsk("2026-11-20T22:00"));
    }

    @Test
    void noTermIsOverAtOnce() {
        assertThat(clock(Duration.ZERO).deadline()).contains(FIVE);
        assertThatIllegalArgumentException().isThrownBy(() -> clock(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> pause("2026-11-20T18:00", "2026-11-20T17:00"));
    }

    private static SlaClock clock(Duration term, Pause... pauses) {
        return new SlaClock(FIVE, term, office(), List.of(pauses));
    }

    private static Pause pause(String from, @Nullable String to) {
        return new Pause(omsk(from), to == null ? null : omsk(to));
    }
}
