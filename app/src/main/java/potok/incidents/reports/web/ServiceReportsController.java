package potok.incidents.reports.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.incidents.reports.ReportKind;
import potok.incidents.reports.ServiceReports;
import potok.shared.Paging;

/** All reports, the latest first. */
@Controller
@RequestMapping("/service-reports")
class ServiceReportsController {
    private static final int PAGE_SIZE = 20;
    private static final Sort LATEST_FIRST = Sort.by("openedAt").descending();

    private final ServiceReports reports;
    private final Clock clock;

    ServiceReportsController(ServiceReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable ReportKind kind,
            @RequestParam(defaultValue = "1") int page,
            ZoneId zone,
            Model model,
            HtmxRequest htmx) {
        model.addAttribute("kind", kind);
        model.addAttribute("reports", reports.find(kind, Paging.page(page, PAGE_SIZE, LATEST_FIRST)));
        if (htmx.isHtmxRequest()) {
            return "incidents/service-reports :: list";
        }
        model.addAttribute("kinds", ReportKind.values());
        model.addAttribute("today", LocalDate.now(clock.withZone(zone)));
        return "incidents/service-reports";
    }

    @PostMapping
    String make(@RequestParam ReportKind kind, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        return "redirect:/service-reports/" + reports.request(kind, day);
    }
}
