package potok.shared;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that stands in a record's timeline from now on, told by the text {@code timeline.<kind>} with the details. */
public record Happened(UUID subject, String kind, List<String> details) {
    public static Happened of(UUID subject, String kind, @Nullable String... details) {
        return new Happened(
                subject,
                kind,
                Stream.of(details)
                        .map(detail -> Objects.requireNonNullElse(detail, ""))
                        .toList());
    }
}
