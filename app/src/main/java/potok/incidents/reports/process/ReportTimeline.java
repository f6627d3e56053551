package potok.incidents.reports.process;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.incidents.reports.ReportEvent;
import potok.shared.Happened;

/** What happened to a report, for its timeline. */
@Component
class ReportTimeline {
    private final ApplicationEventPublisher events;

    ReportTimeline(ApplicationEventPublisher events) {
        this.events = events;
    }

    @EventListener
    void on(ReportEvent event) {
        if (event instanceof ReportEvent.Opened) {
            tell(event, "report-opened");
        } else if (event instanceof ReportEvent.Made made) {
            tell(event, "report-made", String.valueOf(made.edition()));
        } else if (event instanceof ReportEvent.SentBack back) {
            tell(event, "report-sent-back", back.remarks());
        } else if (event instanceof ReportEvent.Approved) {
            tell(event, "report-approved");
        } else if (event instanceof ReportEvent.Published) {
            tell(event, "report-published");
        }
    }

    private void tell(ReportEvent event, String kind, String... details) {
        events.publishEvent(Happened.of(event.report().value(), kind, details));
    }
}
