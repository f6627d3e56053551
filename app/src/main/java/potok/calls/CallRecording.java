package potok.calls;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import potok.integrations.telephony.Recording;
import potok.shared.Unaudited;

/** The sound of a call, fetched from the exchange, which keeps it for a while only. */
@Entity
@Unaudited
class CallRecording {
    @EmbeddedId
    @SuppressWarnings("UnusedVariable")
    private CallId id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    private String contentType;
    private byte[] content;

    @SuppressWarnings("UnusedVariable") // for people who look into the database
    private Instant fetchedAt;

    @SuppressWarnings("NullAway.Init")
    protected CallRecording() {}

    @SuppressWarnings("NullAway.Init")
    CallRecording(CallId call, Recording recording, Instant now) {
        this.id = call;
        this.contentType = recording.contentType();
        this.content = recording.content();
        this.fetchedAt = now;
    }

    Recording sound() {
        return new Recording(contentType, content);
    }
}
