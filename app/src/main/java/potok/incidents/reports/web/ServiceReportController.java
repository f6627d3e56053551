package potok.incidents.reports.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.engine.ProcessPicture;
import potok.engine.ProcessPictures;
import potok.engine.TaskDesk;
import potok.engine.TaskPart;
import potok.files.Files;
import potok.identity.SignedIn;
import potok.incidents.reports.ReportId;
import potok.incidents.reports.ReportView;
import potok.incidents.reports.ServiceReports;

/** One report with its editions and its review. */
@Controller
@RequestMapping("/service-reports/{id}")
class ServiceReportController {
    private static final String PAGE = "incidents/service-report";

    private final ServiceReports reports;
    private final Files files;
    private final TaskDesk desk;
    private final ProcessPictures pictures;

    ServiceReportController(ServiceReports reports, Files files, TaskDesk desk, ProcessPictures pictures) {
        this.reports = reports;
        this.files = files;
        this.desk = desk;
        this.pictures = pictures;
    }

    @ModelAttribute("report")
    ReportView report(@PathVariable ReportId id) {
        return reports.view(id);
    }

    @GetMapping
    String page(@PathVariable ReportId id, Model model) {
        model.addAttribute("files", files.of("service-report:" + id));
        model.addAttribute("task", desk.openTask(id.toString()).orElse(null));
        return PAGE;
    }

    @GetMapping("/heading")
    String heading() {
        return PAGE + " :: heading";
    }

    @GetMapping("/facts")
    String facts(@PathVariable ReportId id, Model model) {
        model.addAttribute("files", files.of("service-report:" + id));
        return PAGE + " :: facts";
    }

    @GetMapping("/task")
    Object task(
            @PathVariable ReportId id,
            @RequestParam(required = false) @Nullable String shown,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        return TaskPart.newer(
                desk.openTask(id.toString()).orElse(null),
                shown,
                user.login(),
                "/service-reports/" + id + "/task",
                model);
    }

    @GetMapping("/diagram")
    ResponseEntity<ProcessPicture> diagram(@PathVariable ReportId id, Locale locale) {
        reports.view(id);
        return ResponseEntity.of(pictures.of("service-report", id.toString(), locale));
    }
}
