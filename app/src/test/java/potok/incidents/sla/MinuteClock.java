package potok.incidents.sla;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;

/**
 * The clock as simple as can be, to compare the product's with: looks at each minute on the clock on the wall and counts.
 * It knows only the records' contents, and nothing beyond its last minute. All that it is given falls on whole minutes.
 */
final class MinuteClock {
    static final long MINUTE = 60_000;
    private static final int MINUTES_OF_DAY = 24 * 60;

    private final Instant start;
    private final List<Pause> pauses;
    private final BitSet worked;
    private final BitSet counted;
    private final int minutes;

    /** @param minutes how far it looks from the start */
    MinuteClock(Instant start, WorkSchedule schedule, List<Pause> pauses, int minutes) {
        this.start = start;
        this.pauses = pauses;
        this.minutes = minutes;
        this.worked = worked(start, schedule, minutes);
        this.counted = (BitSet) worked.clone();
        for (var pause : pauses) {
            counted.clear(minute(pause.from()), Math.max(minute(pause.from()), end(pause)));
        }
    }

    Instant last() {
        return start.plusMillis(minutes * MINUTE);
    }

    /** Milliseconds worked between two whole minutes, pauses or not. */
    long worked(Instant from, Instant to) {
        return MINUTE
                * worked.get(minute(from), Math.max(minute(from), minute(to))).cardinality();
    }

    /** The first moment by which so many milliseconds were worked, pauses or not. */
    OptionalLong workedBy(Instant from, long working) {
        return first(worked, minute(from), working);
    }

    long elapsed(Instant at) {
        return MINUTE * counted.get(0, minute(at)).cardinality();
    }

    boolean paused(Instant at) {
        return pauses.stream()
                .anyMatch(pause ->
                        pause.from().compareTo(at) <= 0 && (pause.to() == null || at.compareTo(pause.to()) < 0));
    }

    /** The first moment by which so many milliseconds have counted. */
    OptionalLong reached(long elapsed) {
        return first(counted, 0, elapsed);
    }

    /** The last moment by which no more milliseconds than these have counted. */
    OptionalLong passed(long elapsed) {
        long sum = 0;
        for (var minute = 0; minute < minutes; minute++) {
            if (counted.get(minute)) {
                if (sum + MINUTE > elapsed) {
                    return OptionalLong.of(millis(minute) + elapsed - sum);
                }
                sum += MINUTE;
            }
        }
        return OptionalLong.empty();
    }

    private OptionalLong first(BitSet counting, int from, long wanted) {
        if (wanted == 0) {
            return OptionalLong.of(millis(from));
        }
        long sum = 0;
        for (var minute = from; minute < minutes; minute++) {
            if (counting.get(minute)) {
                if (sum + MINUTE >= wanted) {
                    return OptionalLong.of(millis(minute) + wanted - sum);
                }
                sum += MINUTE;
            }
        }
        return OptionalLong.empty();
    }

    private long millis(int minute) {
        return start.toEpochMilli() + minute * MINUTE;
    }

    private int minute(Instant moment) {
        return (int) Math.max(0, Math.min(minutes, (moment.toEpochMilli() - start.toEpochMilli()) / MINUTE));
    }

    private int end(Pause pause) {
        return pause.to() == null ? minutes : minute(pause.to());
    }

    private static BitSet worked(Instant start, WorkSchedule schedule, int minutes) {
        var days = new HashMap<Long, BitSet>();
        var rules = schedule.zone().getRules();
        var worked = new BitSet(minutes);
        for (var minute = 0; minute < minutes; minute++) {
            var moment = start.plusSeconds(minute * 60L);
            var wall = moment.getEpochSecond() + rules.getOffset(moment).getTotalSeconds();
            var day = days.computeIfAbsent(Math.floorDiv(wall, 86_400L), number -> minutesOf(schedule, number));
            if (day.get((int) (Math.floorMod(wall, 86_400L) / 60))) {
                worked.set(minute);
            }
        }
        return worked;
    }

    private static BitSet minutesOf(WorkSchedule schedule, long number) {
        var date = LocalDate.ofEpochDay(number);
        var hours = new ArrayList<WorkInterval>();
        if (schedule.exceptions().containsKey(date)) {
            hours.addAll(schedule.exceptions().get(date));
        } else {
            hours.addAll(schedule.week().getOrDefault(date.getDayOfWeek(), List.of()));
        }
        var minutes = new BitSet(MINUTES_OF_DAY);
        for (var interval : hours) {
            var to = interval.to().equals(LocalTime.MIDNIGHT) ? MINUTES_OF_DAY : minute(interval.to());
            minutes.set(minute(interval.from()), to);
        }
        return minutes;
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
