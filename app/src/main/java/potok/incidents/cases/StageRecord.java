package potok.incidents.cases;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Persistable;
import potok.identity.UserId;

/** One stage that was finished: by whom, when, with which decision, and what was written. */
@Entity
@Table(name = "case_stage")
class StageRecord implements Persistable<UUID> {
    @Id
    @Column(name = "case_stage_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Embedded
    @SuppressWarnings("UnusedVariable") // asked for by queries only
    private ServiceCaseId serviceCase;

    @Enumerated(EnumType.STRING)
    private CaseStage stage;

    private int round;
    private int finding;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "person_id"))
    private @Nullable UserId person;

    private Instant finishedAt;

    @Enumerated(EnumType.STRING)
    private CaseDecision decision;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, String> fields;

    @SuppressWarnings("NullAway.Init")
    protected StageRecord() {}

    @SuppressWarnings("NullAway.Init")
    StageRecord(
            ServiceCaseId serviceCase,
            CaseStage stage,
            int round,
            int finding,
            FilledStage filled,
            @Nullable UserId person,
            Instant finishedAt) {
        this.id = UUID.randomUUID();
        this.serviceCase = serviceCase;
        this.stage = stage;
        this.round = round;
        this.finding = finding;
        this.person = person;
        this.finishedAt = finishedAt;
        this.decision = filled.decision();
        this.fields = filled.fields();
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** The journal is only added to. */
    @Override
    public boolean isNew() {
        return true;
    }

    Stream<UserId> people() {
        return Stream.concat(Stream.ofNullable(person), filled().person("responsible").stream());
    }

    FilledStage filled() {
        return new FilledStage(decision, Map.copyOf(fields));
    }

    StageView view(ServiceCase.People people) {
        var filled = filled();
        var responsible = filled.person("responsible").orElse(null);
        return new StageView(stage, round, finding, people.name(person), finishedAt, filled, people.name(responsible));
    }
}
