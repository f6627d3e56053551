package potok.incidents.sla;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;

/** How long something may take, and on which clock. */
public record SlaTerm(Duration amount, boolean inWorkingTime) {
    private static final Pattern DAYS = Pattern.compile("P(\\d{1,4})D(T.+)?");

    public SlaTerm {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("A term of " + amount);
        }
    }

    /**
     * Reads {@code PT30M}, {@code PT8H} or {@code P1D}.
     *
     * @param workingDay what a day counts for in working time; else it is 24 hours
     */
    public static SlaTerm parse(String iso, boolean workingTime, Duration workingDay) {
        var days = DAYS.matcher(iso);
        if (!workingTime || !days.matches()) {
            return new SlaTerm(duration(iso), workingTime);
        }
        var rest = days.group(2) == null ? Duration.ZERO : duration("P" + days.group(2));
        return new SlaTerm(
                workingDay.multipliedBy(Long.parseLong(days.group(1))).plus(rest), true);
    }

    private static Duration duration(String iso) {
        try {
            return Duration.parse(iso);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("No term: " + iso, e);
        }
    }
}
