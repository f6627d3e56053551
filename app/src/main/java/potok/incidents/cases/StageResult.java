package potok.incidents.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a model must know of a finished stage to choose the way on; {@code findings} of an audit so far. */
public record StageResult(
        CaseDecision decision,
        @Nullable CaseLevel impact,
        @Nullable CaseLevel risk,
        CaseLevel priority,
        @Nullable Instant windowFrom,
        int findings) {}
