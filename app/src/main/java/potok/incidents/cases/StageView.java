package potok.incidents.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished stage as the page tells it.
 *
 * @param round how often the case has come to this stage
 * @param finding number of the finding that it was about; 0 for the case as a whole
 * @param responsibleName of whom somebody made responsible at it
 */
public record StageView(
        CaseStage stage,
        int round,
        int finding,
        @Nullable String person,
        Instant finishedAt,
        FilledStage filled,
        @Nullable String responsibleName) {
    /** An answer beside what it answers. */
    public record Answer(StageField field, FilledStage filled) {
        public String text() {
            return filled.required(field.key());
        }

        public @Nullable Instant moment() {
            return filled.moment(field.key()).orElse(null);
        }

        public @Nullable LocalDate day() {
            return filled.day(field.key()).orElse(null);
        }
    }

    public CaseDecision decision() {
        return filled.decision();
    }

    /** Whether it was more than going on. */
    public boolean isDecided() {
        return stage.decisions().size() > 1;
    }

    public List<Answer> answers() {
        return stage.fields().stream()
                .filter(field -> filled.fields().containsKey(field.key()))
                .map(field -> new Answer(field, filled))
                .toList();
    }
}
