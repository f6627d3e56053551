package potok.incidents.maintenance;

import java.time.LocalTime;
import java.util.Map;
import org.springframework.stereotype.Component;
import potok.engine.RuleTables;

/** When the lists begin, as the rule table {@code maintenance-terms} says. */
@Component
class MaintenanceRules {
    private final RuleTables rules;

    MaintenanceRules(RuleTables rules) {
        this.rules = rules;
    }

    LocalTime begins(Frequency frequency) {
        Number hour = rules.table("maintenance-terms")
                .ask(Map.of("frequency", frequency.code()))
                .getSingleResult()
                .getEntry("startHour");
        return LocalTime.of(hour.intValue(), 0);
    }
}
