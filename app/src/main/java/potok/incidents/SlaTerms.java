package potok.incidents;

import jakarta.persistence.Embeddable;

/**
 * The row of {@code sla-terms} that holds for an incident; terms as ISO 8601, where {@code P1D} is a working day.
 *
 * @param workingTime else around the clock
 */
@Embeddable
public record SlaTerms(
        String reactionTerm,
        String solutionTerm,
        boolean workingTime,
        String warnBefore,
        String remindAfter,
        int pauseDays,
        int confirmDays,
        int reopenDays,
        int documentDays) {}
