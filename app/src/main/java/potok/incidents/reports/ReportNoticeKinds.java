package potok.incidents.reports;

import static potok.notifications.NoticeVariable.link;
import static potok.notifications.NoticeVariable.text;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.notifications.NoticeGroup;
import potok.notifications.NoticeKind;

/** What people are told of reports on the service. */
@Component
@Order(71)
class ReportNoticeKinds implements NoticeGroup {
    static final String PUBLISHED = "service-report.published";
    static final String REVIEW_OVERDUE = "service-report.review-overdue";

    private static final List<NoticeKind> KINDS = List.of(
            NoticeKind.toStaff(PUBLISHED, text("report"), text("period"), link("link")),
            NoticeKind.toStaff(REVIEW_OVERDUE, text("report"), text("period"), link("link")));

    @Override
    public List<NoticeKind> kinds() {
        return KINDS;
    }
}
