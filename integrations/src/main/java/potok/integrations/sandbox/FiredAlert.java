package potok.integrations.sandbox;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An alert of the stand-in for Alertmanager. */
public record FiredAlert(
        String fingerprint,
        Map<String, String> labels,
        String summary,
        Instant startsAt,
        @Nullable Instant endsAt) {
    public boolean isFiring() {
        return endsAt == null;
    }

    FiredAlert resolved(Instant at) {
        return new FiredAlert(fingerprint, labels, summary, startsAt, at);
    }
}
