package potok.incidents.cases;

import org.jspecify.annotations.Nullable;
import potok.identity.UserId;

/** What happened to a case of service. */
public sealed interface ServiceCaseEvent {
    ServiceCaseId id();

    CaseKind kind();

    record Registered(ServiceCaseId id, CaseKind kind) implements ServiceCaseEvent {}

    record StageBegun(ServiceCaseId id, CaseKind kind, CaseStage stage) implements ServiceCaseEvent {}

    record StageFinished(ServiceCaseId id, CaseKind kind, CaseStage stage, CaseDecision decision)
            implements ServiceCaseEvent {}

    record ResponsibleNamed(ServiceCaseId id, CaseKind kind, UserId responsible) implements ServiceCaseEvent {}

    record TroubleReported(ServiceCaseId id, CaseKind kind) implements ServiceCaseEvent {}

    record Closed(ServiceCaseId id, CaseKind kind, CaseOutcome outcome) implements ServiceCaseEvent {}

    record Cancelled(
            ServiceCaseId id, CaseKind kind, @Nullable String reason) implements ServiceCaseEvent {}
}
