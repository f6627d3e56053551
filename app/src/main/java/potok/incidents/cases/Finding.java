package potok.incidents.cases;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;

/** Something that an audit found wrong, and who sets it right until when. */
@Entity
@Table(name = "audit_finding")
class Finding {
    @Id
    @Column(name = "audit_finding_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    @Embedded
    @SuppressWarnings("UnusedVariable") // asked for by queries only
    private ServiceCaseId serviceCase;

    private int number;
    private String text;

    @Enumerated(EnumType.STRING)
    private CaseLevel severity;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "responsible_id"))
    private UserId responsible;

    private LocalDate term;

    @Enumerated(EnumType.STRING)
    private FindingState state = FindingState.OPEN;

    private @Nullable String solution;
    private boolean overdue;

    @SuppressWarnings("NullAway.Init")
    protected Finding() {}

    @SuppressWarnings("NullAway.Init")
    Finding(ServiceCaseId serviceCase, int number, FilledStage found) {
        this.id = UUID.randomUUID();
        this.serviceCase = serviceCase;
        this.number = number;
        this.text = found.required("finding");
        this.severity = found.level("severity").orElseThrow();
        this.responsible = found.person("responsible").orElseThrow();
        this.term = found.day("term").orElseThrow();
    }

    int number() {
        return number;
    }

    String text() {
        return text;
    }

    UserId responsible() {
        return responsible;
    }

    LocalDate term() {
        return term;
    }

    void solve(String how) {
        state = FindingState.SOLVED;
        solution = how;
    }

    void verify(boolean solved) {
        state = solved ? FindingState.VERIFIED : FindingState.OPEN;
    }

    /** True the first time. */
    boolean passTerm() {
        var first = !overdue;
        overdue = true;
        return first;
    }

    FindingView view(ServiceCase.People people) {
        return new FindingView(
                number, text, severity, responsible, people.name(responsible), term, state, solution, overdue);
    }
}
