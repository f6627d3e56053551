package potok.incidents.reports;

import java.time.LocalTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import potok.engine.RuleTables;

/** When reports are made, as the rule table {@code service-report-terms} says. */
@Component
class ReportRules {
    private final RuleTables rules;

    ReportRules(RuleTables rules) {
        this.rules = rules;
    }

    LocalTime begins(ReportKind kind) {
        Number hour = rules.table("service-report-terms")
                .ask(Map.of("reportKind", kind.code()))
                .getSingleResult()
                .getEntry("startHour");
        return LocalTime.of(hour.intValue(), 0);
    }
}
