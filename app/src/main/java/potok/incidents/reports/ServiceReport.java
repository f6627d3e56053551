package potok.incidents.reports;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import potok.files.FileId;

/** A report: made, reviewed, made anew as often as its reviewer wants, published. */
@Entity
class ServiceReport extends AbstractAggregateRoot<ServiceReport> {
    @EmbeddedId
    private ReportId id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    private long number;

    @Enumerated(EnumType.STRING)
    private ReportKind kind;

    private LocalDate periodStart;
    private LocalDate periodEnd;

    @Enumerated(EnumType.STRING)
    private ReportStatus status = ReportStatus.MAKING;

    private int edition;
    private Instant openedAt;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "file_id"))
    private @Nullable FileId file;

    private @Nullable String remarks;
    private @Nullable String recommendations;
    private @Nullable String reviewedBy;
    private @Nullable Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected ServiceReport() {}

    @SuppressWarnings("NullAway.Init")
    ServiceReport(long number, ReportKind kind, Period period, Instant now) {
        this.id = ReportId.next();
        this.number = number;
        this.kind = kind;
        this.periodStart = period.start();
        this.periodEnd = period.end();
        this.openedAt = now;
        registerEvent(new ReportEvent.Opened(id, kind));
    }

    ReportId id() {
        return id;
    }

    int edition() {
        return edition;
    }

    void made(FileId content) {
        file = content;
        edition++;
        status = ReportStatus.REVIEW;
        registerEvent(new ReportEvent.Made(id, edition));
    }

    /** What was recommended earlier stays where nothing new is said. */
    void sendBack(@Nullable String remarks, @Nullable String recommendations, String by) {
        this.remarks = remarks;
        this.recommendations = recommendations == null ? this.recommendations : recommendations;
        this.reviewedBy = by;
        this.status = ReportStatus.MAKING;
        registerEvent(new ReportEvent.SentBack(id, Objects.requireNonNullElse(remarks, "")));
    }

    void approve(String by) {
        reviewedBy = by;
        registerEvent(new ReportEvent.Approved(id));
    }

    /** Publishing twice changes nothing: a step may be run again. */
    boolean publish(Instant now) {
        if (status == ReportStatus.PUBLISHED) {
            return false;
        }
        status = ReportStatus.PUBLISHED;
        publishedAt = now;
        registerEvent(new ReportEvent.Published(id));
        return true;
    }

    ReportView view() {
        return new ReportView(
                id,
                number,
                kind,
                new Period(periodStart, periodEnd),
                status,
                edition,
                openedAt,
                file,
                remarks,
                recommendations,
                reviewedBy,
                publishedAt);
    }
}
