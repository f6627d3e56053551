package potok.incidents.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import potok.settings.CompanySettings;
import potok.settings.Settings;
import potok.shared.RuleBroken;

/** Changes are rolled out while hardly anybody works, by the organisation's own clock; only emergencies may not wait. */
@Component
class OffPeakHours {
    private final Settings settings;
    private final Clock clock;

    OffPeakHours(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws RuleBroken when the window is none, is over, or lies in peak hours without a reason */
    void check(FilledStage chosen) {
        var from = Instant.parse(chosen.required("windowFrom"));
        var until = Instant.parse(chosen.required("windowUntil"));
        if (!until.isAfter(from)) {
            throw new RuleBroken("window-ends-before-it-begins");
        }
        if (!until.isAfter(clock.instant())) {
            throw new RuleBroken("window-past");
        }
        if (chosen.text("emergencyReason").isEmpty() && !contain(from, until)) {
            throw new RuleBroken("window-in-peak-hours", begin().toString(), end().toString());
        }
    }

    private boolean contain(Instant from, Instant until) {
        var day = from.atZone(settings.get(CompanySettings.ZONE)).toLocalDate();
        return Stream.of(day.minusDays(1), day)
                .anyMatch(night -> !from.isBefore(at(night, begin())) && !until.isAfter(at(lastDay(night), end())));
    }

    /** Hours that end no later than they begin last until the next day. */
    private LocalDate lastDay(LocalDate night) {
        return end().isAfter(begin()) ? night : night.plusDays(1);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(settings.get(CompanySettings.ZONE)).toInstant();
    }

    private LocalTime begin() {
        return settings.get(CaseSettings.OFF_PEAK_FROM);
    }

    private LocalTime end() {
        return settings.get(CaseSettings.OFF_PEAK_TO);
    }
}
