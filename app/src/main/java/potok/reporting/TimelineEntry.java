package potok.reporting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import potok.shared.Money;

/** One thing that happened, told by the text {@code timeline.<kind>} with {@code details} as its arguments. */
public record TimelineEntry(Instant at, @Nullable String actor, String kind, List<String> details) {
    private static final String WITHHELD = "•••";

    /** For those who may not see what was paid. */
    public TimelineEntry withoutMoney() {
        var shown = details.stream()
                .map(detail -> Money.written(detail).isPresent() ? WITHHELD : detail)
                .toList();
        return new TimelineEntry(at, actor, kind, shown);
    }
}
