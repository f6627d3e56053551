package potok.incidents;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import potok.incidents.sla.Pause;

/** A time that no clock counts. */
@Embeddable
record IncidentPause(
        Instant startedAt,
        @Nullable Instant endedAt,
        @Enumerated(EnumType.STRING) PauseReason reason,
        @Nullable String note) {
    boolean open() {
        return endedAt == null;
    }

    IncidentPause until(Instant end) {
        return new IncidentPause(startedAt, end, reason, note);
    }

    Pause pause() {
        return new Pause(startedAt, endedAt);
    }
}
