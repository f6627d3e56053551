package potok.incidents.cases;

import static potok.notifications.NoticeVariable.text;

import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.notifications.NoticeGroup;
import potok.notifications.NoticeKind;

/** What staff is told of problems, changes, development requests and audits. */
@Component
@Order(40)
class CaseNoticeKinds implements NoticeGroup {
    static final String WAITS = "case.stage-waits";
    static final String OVERDUE = "case.stage-overdue";
    static final String CLOSED = "case.closed";

    private static final List<NoticeKind> KINDS = List.of(
            NoticeKind.toStaff(WAITS, text("case"), text("caseNumber"), text("caseTitle"), text("stage")),
            NoticeKind.toStaff(OVERDUE, text("case"), text("caseNumber"), text("caseTitle"), text("stage")),
            NoticeKind.toStaff(CLOSED, text("case"), text("caseNumber"), text("caseTitle"), text("caseOutcome")));

    private final ServiceCaseRepository cases;

    CaseNoticeKinds(ServiceCaseRepository cases) {
        this.cases = cases;
    }

    @Override
    public List<NoticeKind> kinds() {
        return KINDS;
    }

    @Override
    public Map<String, Object> latest(NoticeKind kind) {
        return cases.findFirstByOrderByRegisteredAtDesc()
                .map(latest -> Map.<String, Object>of(
                        "case", latest.kind(),
                        "caseNumber", latest.number(),
                        "caseTitle", latest.title(),
                        "stage", CaseStage.of(latest.kind()).get(0),
                        "caseOutcome", CaseOutcome.DONE))
                .orElse(Map.of());
    }
}
