package potok.reporting.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.identity.Role;
import potok.identity.SignedIn;
import potok.reporting.SlaReports;

/** How service levels were kept; support looks, managers take it with them. */
@Controller
class SlaReportController {
    private final SlaReports reports;
    private final SlaReportCsv csv;
    private final SlaPlots plots;
    private final Clock clock;

    SlaReportController(SlaReports reports, SlaReportCsv csv, SlaPlots plots, Clock clock) {
        this.reports = reports;
        this.csv = csv;
        this.plots = plots;
        this.clock = clock;
    }

    @GetMapping("/sla-report")
    String page(
            @RequestParam(defaultValue = "MONTH") Period.Name period,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate start,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate end,
            @AuthenticationPrincipal SignedIn user,
            ZoneId zone,
            Locale locale,
            Model model,
            HtmxRequest htmx) {
        var days = Period.of(period, start, end, LocalDate.now(clock.withZone(zone)));
        model.addAttribute("period", days);
        model.addAttribute("periods", Period.Name.values());
        model.addAttribute("exports", user.is(Role.MANAGER) || user.is(Role.ADMIN));
        var report = reports.of(days.start(), days.end(), zone);
        model.addAttribute("report", report);
        model.addAttribute("trend", plots.trend(reports.months(days.end(), zone), locale));
        model.addAttribute("classes", plots.byClass(report, locale));
        model.addAttribute("lines", plots.byLine(report, locale));
        return htmx.isHtmxRequest() ? "reporting/sla-report :: figures" : "reporting/sla-report";
    }

    @GetMapping("/sla-report.csv")
    ResponseEntity<byte[]> export(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate start,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate end,
            ZoneId zone,
            Locale locale) {
        var report = reports.of(start, end, zone);
        var name = "sla-%s-%s.csv".formatted(start, end);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(name).build()))
                .body(csv.of(report, locale, zone).getBytes(StandardCharsets.UTF_8));
    }
}
