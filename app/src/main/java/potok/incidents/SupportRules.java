package potok.incidents;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import potok.engine.RuleTables;
import potok.shared.RuleBroken;

/** What the tables {@code sla-terms} and {@code escalation-policy} say. */
@Component
class SupportRules {
    private final RuleTables tables;

    SupportRules(RuleTables tables) {
        this.tables = tables;
    }

    SlaTerms terms(IncidentClass incidentClass) {
        var row = tables.table("sla-terms")
                .ask(Map.of("incidentClass", incidentClass.code()))
                .getSingleResult();
        return new SlaTerms(
                row.getEntry("reactionTerm"),
                row.getEntry("solutionTerm"),
                row.getEntry("workingTime"),
                row.getEntry("warnBefore"),
                row.getEntry("remindAfter"),
                row.<Number>getEntry("pauseDays").intValue(),
                row.<Number>getEntry("confirmDays").intValue(),
                row.<Number>getEntry("reopenDays").intValue(),
                row.<Number>getEntry("documentDays").intValue());
    }

    /** @throws RuleBroken when such an incident does not go to this line, or not without its complexity */
    LineTerms line(int level, IncidentClass incidentClass, @Nullable Complexity complexity) {
        var facts = new HashMap<String, Object>();
        facts.put("level", level);
        facts.put("incidentClass", incidentClass.code());
        facts.put("complexity", complexity == null ? "" : complexity.code());
        var row = tables.table("escalation-policy").ask(facts).getSingleResult();
        if (row == null) {
            throw new RuleBroken("incident-not-for-line", level);
        }
        return new LineTerms(
                row.getEntry("supportGroup"),
                row.getEntry("levelTerm"),
                row.<Number>getEntry("nextLevel").intValue());
    }
}
