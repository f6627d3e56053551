package potok.engine;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.stereotype.Component;
import potok.shared.Organisations;

/** Rule tables that code asks itself: the present organisation's own where it has one, the shared one otherwise. */
@Component
public class RuleTables {
    private final DecisionService decisions;
    private final RepositoryService repository;

    public RuleTables(DecisionService decisions, RepositoryService repository) {
        this.decisions = decisions;
        this.repository = repository;
    }

    /** A table found once, to be asked often. */
    public interface Table {
        DmnDecisionTableResult ask(Map<String, Object> inputs);
    }

    public Table table(String key) {
        var organisation = Organisations.current().toString();
        var own = repository
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .tenantIdIn(organisation)
                        .count()
                > 0;
        return inputs -> {
            var question = decisions.evaluateDecisionTableByKey(key).variables(inputs);
            return (own
                            ? question.decisionDefinitionTenantId(organisation)
                            : question.decisionDefinitionWithoutTenantId())
                    .evaluate();
        };
    }
}
