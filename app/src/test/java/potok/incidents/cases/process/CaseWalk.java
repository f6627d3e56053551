package potok.incidents.cases.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.camunda.bpm.engine.variable.Variables;
import potok.ModelEngine;
import potok.engine.ProcessStarts;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.incidents.cases.CaseDecision;
import potok.incidents.cases.CaseKind;
import potok.incidents.cases.CaseLevel;
import potok.incidents.cases.CaseStage;
import potok.incidents.cases.FilledStage;
import potok.incidents.cases.ServiceCaseEvent;
import potok.incidents.cases.ServiceCaseId;
import potok.incidents.cases.ServiceCases;
import potok.incidents.cases.StageResult;
import potok.incidents.cases.StageTask;
import potok.settings.CompanySettings;
import potok.settings.Settings;

/** One case on its way through its model: the real steps, with the tables behind them left out. */
final class CaseWalk {
    static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    static final Duration TERM = Duration.ofHours(8);

    final ServiceCaseId id = ServiceCaseId.next();
    final ServiceCases cases = mock();
    final ModelEngine engine;
    final ServiceCaseProcess process;

    private final ProcessEngine services;
    private final CaseKind kind;
    private final Map<String, String> answers = new HashMap<>();
    private int findings;
    private boolean registered;

    CaseWalk(ProcessEngine services, Map<Object, Object> steps, CaseKind kind) {
        this.services = services;
        this.kind = kind;
        BpmnAwareTests.init(services);
        engine = new ModelEngine(services);
        ModelEngine.setTime(NOW);
        Users users = mock();
        when(users.byLogin("support2"))
                .thenReturn(Optional.of(new UserView(UserId.next(), "support2", "Semyon", Set.of(), Set.of())));
        Settings settings = mock();
        when(settings.get(CompanySettings.ZONE)).thenReturn(ZoneId.of("Asia/Almaty"));
        process = new ServiceCaseProcess(
                new ProcessStarts(services.getRuntimeService(), services.getRepositoryService()),
                services.getRuntimeService(),
                services.getTaskService(),
                users,
                cases);
        steps.put("enterStage", new EnterStage(cases));
        steps.put("finishStage", new FinishStage(cases, new StageAnswers(settings, users)));
        steps.put("tellStageOverdue", new TellStageOverdue(cases));
        steps.put("closeCase", new CloseCase(cases));
        steps.put("registerChange", new RegisterChange(cases));
        when(cases.begin(eq(id), any(), anyInt()))
                .thenAnswer(call -> new StageTask(
                        "SUPPORT_L2", null, ModelEngine.clock().instant().plus(TERM)));
        when(cases.due(eq(id), any(), anyInt()))
                .thenAnswer(call -> Optional.of(ModelEngine.clock().instant().plus(TERM)));
        when(cases.finish(eq(id), any(), anyInt(), any()))
                .thenAnswer(call -> result(call.getArgument(1), call.getArgument(3)));
    }

    private StageResult result(CaseStage stage, FilledStage filled) {
        if (stage == CaseStage.RECORD_FINDING && filled.decision() == CaseDecision.ADD) {
            findings++;
        }
        return new StageResult(
                filled.decision(),
                filled.level("impact").orElse(null),
                filled.level("risk").orElse(null),
                filled.level("priority").orElse(CaseLevel.MEDIUM),
                filled.moment("windowFrom").orElse(null),
                findings);
    }

    /** The models are there only when the test itself begins. */
    private void begin() {
        if (!registered) {
            registered = true;
            process.on(new ServiceCaseEvent.Registered(id, kind));
            engine.runJobs();
        }
    }

    /** What the next forms say in this field. */
    CaseWalk with(String field, String answer) {
        answers.put(field, answer);
        return this;
    }

    /** Somebody fills in the form of the stage at which the case stands. */
    CaseWalk pass(CaseStage stage, CaseDecision decision) {
        var task = tasks(stage).get(0);
        var fields = Variables.createVariables();
        form(stage, decision)
                .forEach((field, value) -> fields.putValueTyped(field, Variables.untypedValue(value, true)));
        services.getTaskService().complete(task.getId(), fields);
        engine.runJobs();
        return this;
    }

    private Map<String, Object> form(CaseStage stage, CaseDecision decision) {
        var form = new HashMap<String, Object>();
        form.put("decision", decision.code());
        for (var field : stage.fields()) {
            var example =
                    switch (field.kind()) {
                        case TEXT -> "said";
                        case LEVEL -> "low";
                        case CATEGORY -> "data";
                        case DAY -> "2026-12-01";
                        case MOMENT -> "2026-11-20T23:00";
                        case PERSON -> "support2";
                    };
            form.put(field.key(), answers.getOrDefault(field.key(), example));
        }
        return form;
    }

    List<Task> tasks(CaseStage stage) {
        begin();
        return services.getTaskService().createTaskQuery().list().stream()
                .filter(task -> CaseStage.ofElement(task.getTaskDefinitionKey()) == stage)
                .toList();
    }

    CaseWalk waitsAt(CaseStage stage) {
        assertThat(tasks(stage)).as(stage.name()).hasSize(1);
        return this;
    }

    CaseWalk fire(String timer) {
        begin();
        engine.fire(timer);
        return this;
    }

    ProcessInstance instance() {
        begin();
        return engine.process(id);
    }

    /** When the only timer of this element rings. */
    Instant rings(String element) {
        return services.getManagementService()
                .createJobQuery()
                .timers()
                .activityId(element)
                .singleResult()
                .getDuedate()
                .toInstant();
    }
}
