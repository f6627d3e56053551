package potok.integrations.monitoring;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that a watching system found wrong.
 *
 * @param fingerprint the same as long as the same thing is wrong, and when it is wrong again
 * @param labels what it is about, as the watching system's rules say
 * @param link where it can be seen there
 */
public record Alert(
        String fingerprint,
        String name,
        String summary,
        String description,
        Map<String, String> labels,
        Instant since,
        @Nullable String link) {}
