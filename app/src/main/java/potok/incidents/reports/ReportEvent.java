package potok.incidents.reports;

/** What happened to a report; heard in the transaction in which it happened. */
public sealed interface ReportEvent {
    ReportId report();

    record Opened(ReportId report, ReportKind kind) implements ReportEvent {}

    record Made(ReportId report, int edition) implements ReportEvent {}

    record SentBack(ReportId report, String remarks) implements ReportEvent {}

    record Approved(ReportId report) implements ReportEvent {}

    record Published(ReportId report) implements ReportEvent {}
}
