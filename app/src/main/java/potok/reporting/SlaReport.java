package potok.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How service levels were kept for what was registered within a period. */
public record SlaReport(
        Row total, List<Row> byClass, List<Row> byLine, List<Row> byPerson, List<Day> days, List<Breach> breaches) {
    private static final int WHOLE = 100;

    /**
     * Incidents that have something in common.
     *
     * @param key class, line or person; empty for those that have none, and for the total
     * @param reactionDue how many were begun, or should have been; {@code solutionDue} likewise
     */
    public record Row(
            String key,
            long number,
            long reactionDue,
            long reactionLate,
            long solutionDue,
            long solutionLate,
            Spent reaction,
            Spent solution) {
        static Row none(String key) {
            return new Row(key, 0, 0, 0, 0, 0, new Spent(null, null), new Spent(null, null));
        }

        /** Hundredths that were begun in time; null when none was due. */
        public @Nullable Long reactionKept() {
            return kept(reactionDue, reactionLate);
        }

        public @Nullable Long solutionKept() {
            return kept(solutionDue, solutionLate);
        }

        /** Rounded down: a hundred is only what was never broken. */
        private static @Nullable Long kept(long due, long late) {
            return due == 0 ? null : (due - late) * WHOLE / due;
        }
    }

    /** Seconds between registration and what was done; null when nothing was. */
    public record Spent(@Nullable Long mean, @Nullable Long median) {}

    public record Day(LocalDate day, long registered, long late) {}

    /** @param first day of the month */
    public record Month(LocalDate first, Row row) {}

    public record Breach(
            UUID incident,
            long number,
            String title,
            String step,
            String incidentClass,
            int level,
            @Nullable String assignee,
            Instant due,
            @Nullable String cause,
            @Nullable String explanation) {}
}
