package potok.identity.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import potok.shared.RuleBroken;

/** A written entry of the log; values are plain: texts, numbers, lists, with what is sensitive masked. */
public record AuditEntry(
        long id,
        @Nullable UUID organisation,
        @Nullable String organisationName,
        Instant at,
        Actor actor,
        @Nullable String address,
        @Nullable String via,
        @Nullable String requestId,
        String action,
        @Nullable String kind,
        @Nullable String record,
        @Nullable String caseId,
        @Nullable String caption,
        Map<String, Object> old,
        @JsonProperty("new") Map<String, Object> now) {
    /** Where the next page begins; as text it stands in an address. */
    public record Place(Instant at, long id) {
        private static final Pattern TEXT = Pattern.compile("(\\d{1,17})-(\\d{1,18})");

        /** @throws RuleBroken when nobody but the reader himself made up the text */
        public static Place of(String text) {
            var parts = TEXT.matcher(text);
            if (!parts.matches()) {
                throw new RuleBroken("value-invalid", "after");
            }
            var micros = Long.parseLong(parts.group(1));
            return new Place(Instant.EPOCH.plus(micros, ChronoUnit.MICROS), Long.parseLong(parts.group(2)));
        }

        @Override
        public String toString() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
        }
    }

    public Place place() {
        return new Place(at, id);
    }
}
