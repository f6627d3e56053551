package potok.incidents.sla;

import java.time.LocalTime;

/**
 * Working hours within one day, by the clock on the wall.
 *
 * @param to the first moment that is not worked any more; midnight is the end of the day
 */
public record WorkInterval(LocalTime from, LocalTime to) {
    public static final WorkInterval WHOLE_DAY = new WorkInterval(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public WorkInterval {
        if (!to.equals(LocalTime.MIDNIGHT) && !to.isAfter(from)) {
            throw new IllegalArgumentException("Ends before it begins: " + from + " to " + to);
        }
    }

    boolean lastsUntilMidnight() {
        return to.equals(LocalTime.MIDNIGHT);
    }

    /** Whether this one, the earlier of the two, reaches into the other. */
    boolean reachesInto(WorkInterval later) {
        return lastsUntilMidnight() || to.isAfter(later.from);
    }
}
