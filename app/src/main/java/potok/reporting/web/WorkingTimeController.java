package potok.reporting.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
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
import potok.identity.UserId;
import potok.people.Staff;
import potok.people.StaffView;
import potok.reporting.WorkingTimes;

/** Working time and productivity: managers see everybody, an operator himself. */
@Controller
class WorkingTimeController {
    private final WorkingTimes times;
    private final WorkingTimeCsv csv;
    private final Staff staff;
    private final Clock clock;

    WorkingTimeController(WorkingTimes times, WorkingTimeCsv csv, Staff staff, Clock clock) {
        this.times = times;
        this.csv = csv;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping("/working-time")
    String page(
            @RequestParam(defaultValue = "WEEK") Period.Name period,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate start,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate end,
            @RequestParam(required = false) @Nullable UserId person,
            @AuthenticationPrincipal SignedIn user,
            ZoneId zone,
            Model model,
            HtmxRequest htmx) {
        var days = Period.of(period, start, end, LocalDate.now(clock.withZone(zone)));
        var whose = visible(person, user);
        model.addAttribute("period", days);
        model.addAttribute("periods", Period.Name.values());
        model.addAttribute("person", whose);
        model.addAttribute("colleagues", seesAll(user) ? staff.everybody() : List.<StaffView>of());
        model.addAttribute("report", times.of(whose, days.start(), days.end()));
        return htmx.isHtmxRequest() ? "reporting/working-time :: figures" : "reporting/working-time";
    }

    @GetMapping("/working-time.csv")
    ResponseEntity<byte[]> export(
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate start,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate end,
            @RequestParam(required = false) @Nullable UserId person,
            @AuthenticationPrincipal SignedIn user,
            Locale locale) {
        var report = times.of(visible(person, user), start, end);
        var name = "working-time-%s-%s.csv".formatted(start, end);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .headers(headers -> headers.setContentDisposition(
                        ContentDisposition.attachment().filename(name).build()))
                .body(csv.of(report, locale).getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable UserId visible(@Nullable UserId asked, SignedIn user) {
        return seesAll(user) ? asked : user.id();
    }

    private static boolean seesAll(SignedIn user) {
        return user.is(Role.MANAGER) || user.is(Role.ADMIN);
    }
}
