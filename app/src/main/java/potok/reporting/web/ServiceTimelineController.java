package potok.reporting.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import potok.incidents.maintenance.Maintenance;
import potok.incidents.maintenance.MaintenanceId;
import potok.incidents.reports.ReportId;
import potok.incidents.reports.ServiceReports;
import potok.reporting.Timeline;

/** What happened to a maintenance or a report: a part of their pages. */
@Controller
class ServiceTimelineController {
    private final Timeline timeline;
    private final Maintenance maintenance;
    private final ServiceReports reports;

    ServiceTimelineController(Timeline timeline, Maintenance maintenance, ServiceReports reports) {
        this.timeline = timeline;
        this.maintenance = maintenance;
        this.reports = reports;
    }

    @GetMapping("/maintenance/{id}/timeline")
    String ofMaintenance(@PathVariable MaintenanceId id, Model model) {
        maintenance.view(id);
        model.addAttribute("entries", timeline.of(id.value()));
        return "reporting/timeline :: entries";
    }

    @GetMapping("/service-reports/{id}/timeline")
    String ofReport(@PathVariable ReportId id, Model model) {
        reports.view(id);
        model.addAttribute("entries", timeline.of(id.value()));
        return "reporting/timeline :: entries";
    }
}
