package potok.incidents.reports;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import potok.engine.RuleTables;

/** What the figures recommend, by the rule table {@code report-recommendations}. */
@Component
class ReportAdvice {
    private final RuleTables rules;
    private final List<Indicators> indicators;

    ReportAdvice(RuleTables rules, List<Indicators> indicators) {
        this.rules = rules;
        this.indicators = indicators;
    }

    List<String> of(Period period, ZoneId zone) {
        Map<String, Object> asked = new HashMap<>(Map.of(
                "incidentsGrowth", 0,
                "breachShare", 0,
                "lateShare", 0,
                "skippedShare", 0,
                "failedShare", 0,
                "troubleShare", 0));
        indicators.forEach(source -> asked.putAll(source.of(period, zone)));
        return rules.table("report-recommendations").ask(asked).collectEntries("recommendation");
    }
}
