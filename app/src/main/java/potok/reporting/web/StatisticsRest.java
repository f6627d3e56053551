package potok.reporting.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import potok.identity.SignedIn;
import potok.reporting.OperatorStatistics;
import potok.reporting.Statistics;
import potok.shared.Days;

/** The caller's own statistics (row C7); without dates, the present month so far. */
@RestController
@RequestMapping("/api/stats")
class StatisticsRest {
    private final Statistics statistics;
    private final Clock clock;

    StatisticsRest(Statistics statistics, Clock clock) {
        this.statistics = statistics;
        this.clock = clock;
    }

    record Answer(boolean success, OperatorStatistics data) {}

    @GetMapping("/my")
    Answer my(
            @RequestParam(required = false) @Nullable String startDate,
            @RequestParam(required = false) @Nullable String endDate,
            @AuthenticationPrincipal SignedIn user) {
        var today = LocalDate.now(clock);
        var start = day(Days.from("startDate", startDate), today.withDayOfMonth(1));
        var end = day(Days.from("endDate", endDate), today);
        return new Answer(true, statistics.of(user.id(), start, end, ZoneOffset.UTC));
    }

    private static LocalDate day(@Nullable Instant moment, LocalDate otherwise) {
        return moment == null ? otherwise : moment.atZone(ZoneOffset.UTC).toLocalDate();
    }
}
