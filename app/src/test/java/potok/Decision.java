package potok;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** One rule table of {@code processes/}, asked without any process around it. */
public final class Decision {
    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    private final DmnDecision table;

    private Decision(DmnDecision table) {
        this.table = table;
    }

    public static Decision of(String module, String key) {
        try (InputStream model = Decision.class.getResourceAsStream("/processes/" + module + "/" + key + ".dmn")) {
            return new Decision(ENGINE.parseDecision(key, model));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the rules say, one map for each row that answers; empty where the table has a gap. */
    public List<Map<String, Object>> ask(Map<String, Object> inputs) {
        return ENGINE.evaluateDecisionTable(table, inputs).getResultList();
    }
}
