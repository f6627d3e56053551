package potok.reporting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that happened, told by the text {@code timeline.<kind>} with {@code details} as its arguments. */
public record TimelineEntry(Instant at, @Nullable String actor, String kind, List<String> details) {}
