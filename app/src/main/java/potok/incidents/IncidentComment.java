package potok.incidents;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;

/** What somebody said of an incident. */
@Entity
@Table(name = "incident_comment")
class IncidentComment {
    @Id
    @Column(name = "incident_comment_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @SuppressWarnings("UnusedVariable") // queried by
    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "incident_id"))
    private IncidentId incident;

    private Instant writtenAt;
    private String author;
    private String text;
    private boolean toReporter;
    private boolean fromReporter;

    @SuppressWarnings("NullAway.Init")
    protected IncidentComment() {}

    @SuppressWarnings("NullAway.Init")
    IncidentComment(
            IncidentId incident, Instant now, String author, String text, boolean toReporter, boolean fromReporter) {
        this.id = UUID.randomUUID();
        this.incident = incident;
        this.writtenAt = now;
        this.author = author;
        this.text = text;
        this.toReporter = toReporter;
        this.fromReporter = fromReporter;
    }

    CommentView view() {
        return new CommentView(writtenAt, author, text, toReporter, fromReporter);
    }
}
