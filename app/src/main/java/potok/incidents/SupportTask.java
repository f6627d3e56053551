package potok.incidents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the engine must know to ask the right people: groups and logins, and when it is due. */
public record SupportTask(
        String supportGroup,
        @Nullable String assignee,
        @Nullable String reporter,
        SlaTerms terms,
        @Nullable Instant due) {}
