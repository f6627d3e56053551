package potok;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/** The real models in an in-memory engine: time moves and jobs run only when a test says so. */
public final class ModelEngine {
    private final ProcessEngine engine;

    public ModelEngine(ProcessEngine engine) {
        this.engine = engine;
    }

    /** Fails the class when its tests leave an element or a flow of a model untouched. */
    public static ProcessEngineCoverageExtension coveringAll(Map<Object, Object> steps) {
        var configuration = new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID());
        // Without a JSON library a variable that is an object fails at once.
        configuration.setDefaultSerializationFormat(Variables.SerializationDataFormats.JSON.getName());
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setBeans(steps);
        return ProcessEngineCoverageExtension.builder(configuration)
                .assertClassCoverageAtLeast(1.0)
                .build();
    }

    /** The engine's clock, as our own code sees it. */
    public static Clock clock() {
        return new Clock() {
            @Override
            public Instant instant() {
                return ClockUtil.getCurrentTime().toInstant();
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }
        };
    }

    public static void setTime(Instant now) {
        ClockUtil.setCurrentTime(Date.from(now));
    }

    /** Everything that waits for nothing but a thread. */
    public void runJobs() {
        var jobs = engine.getManagementService();
        for (var due = jobs.createJobQuery().messages().list();
                !due.isEmpty();
                due = jobs.createJobQuery().messages().list()) {
            due.forEach(job -> jobs.executeJob(job.getId()));
        }
    }

    /** Moves the clock to the moment for which the timer stands, and lets it ring. */
    public void fire(String timer) {
        var job = engine.getManagementService()
                .createJobQuery()
                .timers()
                .activityId(timer)
                .singleResult();
        setTime(job.getDuedate().toInstant());
        engine.getManagementService().executeJob(job.getId());
        runJobs();
    }

    /** Completes the only open task of this kind; like everywhere, what was typed lives only until commit. */
    public void complete(String elementId, Map<String, Object> fields) {
        engine.getTaskService().complete(task(elementId).getId(), typed(fields));
        runJobs();
    }

    private static VariableMap typed(Map<String, Object> fields) {
        var variables = Variables.createVariables();
        fields.forEach((field, value) -> variables.putValueTyped(field, Variables.untypedValue(value, true)));
        return variables;
    }

    /** The only open task of this kind, in whichever process. */
    public Task task(String elementId) {
        return engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey(elementId)
                .singleResult();
    }

    public ProcessInstance process(Object businessKey) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey.toString())
                .rootProcessInstances()
                .singleResult();
    }
}
