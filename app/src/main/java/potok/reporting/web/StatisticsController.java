package potok.reporting.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.identity.SignedIn;
import potok.reporting.Statistics;

/** The signed-in user's own figures. */
@Controller
class StatisticsController {
    private final Statistics statistics;
    private final Clock clock;

    StatisticsController(Statistics statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    @GetMapping("/statistics")
    String mine(
            @RequestParam(defaultValue = "WEEK") Period.Name period,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate start,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate end,
            @AuthenticationPrincipal SignedIn user,
            ZoneId zone,
            Model model,
            HtmxRequest htmx) {
        var days = Period.of(period, start, end, LocalDate.now(clock.withZone(zone)));
        model.addAttribute("period", days);
        model.addAttribute("periods", Period.Name.values());
        model.addAttribute("statistics", statistics.of(user.id(), days.start(), days.end(), zone));
        return htmx.isHtmxRequest() ? "reporting/statistics :: figures" : "reporting/statistics";
    }
}
