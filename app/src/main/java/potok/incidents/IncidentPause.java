package potok.incidents;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import potok.incidents.sla.Pause;

/** A time that no clock counts. */
@Embeddable
record IncidentPause(
        @Column(name = "started_at") Instant startedAt,
        @Column(name = "ended_at") @Nullable Instant endedAt,

        @Column(name = "reason") @Enumerated(EnumType.STRING)
        PauseReason reason,

        @Column(name = "note") @Nullable String note) {
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
