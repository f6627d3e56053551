package potok.incidents.reports;

import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import potok.notifications.Notice;
import potok.notifications.Notifications;

@Component
class ReportNotices {
    private final Notifications notifications;
    private final String address;

    ReportNotices(Notifications notifications, @Value("${potok.public-address}") String address) {
        this.notifications = notifications;
        this.address = address;
    }

    void published(ReportView report, String readers) {
        notifications.tellGroup(readers, notice(ReportNoticeKinds.PUBLISHED, report));
    }

    void reviewOverdue(ReportView report, String reviewers) {
        notifications.tellGroup(reviewers, notice(ReportNoticeKinds.REVIEW_OVERDUE, report));
    }

    private Notice notice(String kind, ReportView report) {
        return new Notice(
                kind,
                "service-report:" + report.id(),
                Map.of(
                        "report", report.kind(),
                        "period",
                                report.period().start() + " – "
                                        + report.period().lastDay(),
                        "link", address + "/service-reports/" + report.id()));
    }
}
