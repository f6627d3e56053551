package potok.incidents.cases;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;

/** A finding as the page of its audit shows it. */
public record FindingView(
        int number,
        String text,
        CaseLevel severity,
        UserId responsible,
        @Nullable String responsibleName,
        LocalDate term,
        FindingState state,
        @Nullable String solution,
        boolean overdue) {
    /** The colour of its state. */
    public String stateCode() {
        return switch (state) {
            case OPEN -> overdue ? "missed" : "open";
            case SOLVED -> "waiting";
            case VERIFIED -> "done";
        };
    }
}
