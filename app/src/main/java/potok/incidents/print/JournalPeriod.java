package potok.incidents.print;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The days of a journal as a reader chooses them: both inclusive, in his zone, either may be open. */
public record JournalPeriod(
        @Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
    public @Nullable Instant begins() {
        return from == null ? null : from.atStartOfDay(zone).toInstant();
    }

    /** Exclusive. */
    public @Nullable Instant ends() {
        return to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
