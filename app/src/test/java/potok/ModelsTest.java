package potok;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static potok.ModelFiles.decisions;
import static potok.ModelFiles.elements;
import static potok.ModelFiles.forms;
import static potok.ModelFiles.listeners;
import static potok.ModelFiles.processes;
import static potok.ModelFiles.stepsNamed;

import java.beans.Introspector;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import potok.ModelFiles.Model;
import potok.engine.ProcessStep;
import potok.identity.Role;

/** What models and forms name must exist, and be named as everywhere. */
@Tag("X1")
class ModelsTest {
    private static final String KEBAB = "[a-z]+(-[a-z]+)*";
    private static final Set<String> OPERATOR_GROUPS = Set.of("operators", "operators-priority");
    private static final Map<String, ProcessStep> STEPS = ModelFiles.steps();

    @ParameterizedTest
    @MethodSource("potok.ModelFiles#processes")
    void processIsNamedAsItsFile(Model<BpmnModelInstance> model) {
        var process = process(model);

        assertThat(process.getId()).isEqualTo(model.key()).matches(KEBAB);
        assertThat(process.getName()).matches("[A-Z][a-z].*");
        assertThat(process.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        assertThat(process.getCamundaVersionTag()).isNotBlank();
        assertThat(process.isExecutable()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("potok.ModelFiles#processes")
    void elementIdTellsItsKind(Model<BpmnModelInstance> model) {
        assertThat(elements(model, FlowElement.class))
                .allSatisfy(element -> assertThat(element.getId()).matches(kind(element) + "_[a-z][a-zA-Z0-9]*"));
        assertThat(elements(model, Message.class))
                .allSatisfy(message -> assertThat(message.getName()).matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*"));
    }

    @ParameterizedTest
    @MethodSource("potok.ModelFiles#processes")
    void elementIsNamedInBusinessWords(Model<BpmnModelInstance> model) {
        assertThat(elements(model, FlowNode.class)).allSatisfy(node -> {
            assertThat(node.getName()).as(node.getId()).matches("[A-Z][a-z-]*( [a-z-]+,?)*\\??");
            var isQuestion = node.getElementType().getTypeName().endsWith("Gateway")
                    && node.getOutgoing().size() > 1;
            assertThat(node.getName().endsWith("?")).as(node.getId()).isEqualTo(isQuestion);
        });
        assertThat(elements(model, SequenceFlow.class))
                .filteredOn(flow -> flow.getSource().getOutgoing().size() > 1)
                .filteredOn(flow -> !(flow.getSource() instanceof EventBasedGateway))
                .allSatisfy(flow -> assertThat(flow.getName()).as(flow.getId()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("potok.ModelFiles#processes")
    void everythingIsDrawn(Model<BpmnModelInstance> model) {
        var drawn = Stream.concat(
                        elements(model, BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                        elements(model, BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
                .map(BaseElement::getId)
                .toList();

        assertThat(drawn)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                elements(model, FlowElement.class).stream(),
                                elements(model, TextAnnotation.class).stream())
                        .map(BaseElement::getId)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("potok.ModelFiles#processes")
    void stepsExist(Model<BpmnModelInstance> model) {
        assertThat(stepsNamed(model)).isNotEmpty().isSubsetOf(STEPS.keySet());
    }

    @Test
    void everyStepIsUsed() {
        assertThat(processes().flatMap(model -> stepsNamed(model).stream())).containsAll(STEPS.keySet());
    }

    @ParameterizedTest
    @MethodSource("potok.ModelFiles#processes")
    void whatAStepReadsIsWrittenSomewhere(Model<BpmnModelInstance> model) {
        var written = new HashSet<>(Set.of(
                "callId", "caseId", "conversationId", "orderId", "callbackAttempt", "incidentId", "runId", "reportId"));
        written.addAll(handedTo(model.key()));
        elements(model, CamundaInputParameter.class).forEach(input -> written.add(input.getCamundaName()));
        elements(model, CamundaOutputParameter.class).forEach(output -> written.add(output.getCamundaName()));
        stepsNamed(model).forEach(step -> written.addAll(List.of(STEPS.get(step).writes())));

        assertThat(stepsNamed(model)).allSatisfy(step -> assertThat(written)
                .as(step)
                .containsAll(List.of(STEPS.get(step).reads())));
    }

    /** What those who call this process give it. */
    private static Set<String> handedTo(String process) {
        return processes()
                .flatMap(model -> elements(model, CallActivity.class).stream())
                .filter(call -> process.equals(call.getCalledElement()))
                .flatMap(call ->
                        call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream())
                .map(CamundaIn::getCamundaTarget)
                .filter(Objects::nonNull)
                .collect(toSet());
    }

    /** One model may lack either; without any, the checks of both would hold for nothing. */
    @Test
    void someModelsDecideByTablesAndAskPeople() {
        assertThat(processes()).anySatisfy(model -> assertThat(elements(model, BusinessRuleTask.class))
                .isNotEmpty());
        assertThat(processes())
                .anySatisfy(model -> assertThat(elements(model, UserTask.class)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("potok.ModelFiles#processes")
    void processesThatAreCalledExist(Model<BpmnModelInstance> model) {
        var known = processes().map(Model::key).collect(toSet());

        assertThat(elements(model, CallActivity.class))
                .allSatisfy(call -> assertThat(call.getCalledElement()).isIn(known));
    }

    @ParameterizedTest
    @MethodSource("potok.ModelFiles#processes")
    void decisionsExist(Model<BpmnModelInstance> model) {
        var decisions = decisions().map(Model::key).collect(toSet());

        assertThat(elements(model, BusinessRuleTask.class))
                .extracting(BusinessRuleTask::getCamundaDecisionRef)
                .filteredOn(Objects::nonNull)
                .isSubsetOf(decisions);
    }

    @ParameterizedTest
    @MethodSource("potok.ModelFiles#processes")
    void userTasksHaveAFormAnOwnerAndAVerb(Model<BpmnModelInstance> model) {
        var forms = forms().map(Model::key).collect(toSet());

        assertThat(elements(model, UserTask.class)).allSatisfy(task -> {
            assertThat(task.getCamundaFormRef()).as(task.getId()).isIn(forms);
            assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
            assertThat(task.getCamundaAssignee() != null || task.getCamundaCandidateGroups() != null)
                    .as(task.getId())
                    .isTrue();
            assertThat(listeners(task))
                    .filteredOn(listener -> "complete".equals(listener.getCamundaEvent()))
                    .as(task.getId())
                    .hasSize(1);
        });
    }

    @ParameterizedTest
    @MethodSource("potok.ModelFiles#processes")
    void candidateGroupsExist(Model<BpmnModelInstance> model) {
        assertThat(elements(model, UserTask.class))
                .flatMap(task -> Optional.ofNullable(task.getCamundaCandidateGroups()).stream()
                        .flatMap(groups -> Arrays.stream(groups.split(",")))
                        .toList())
                .filteredOn(group -> !group.startsWith("${"))
                .allMatch(ModelsTest::isGroup);
    }

    @ParameterizedTest
    @ValueSource(strings = {"call-routing", "conversation-routing"})
    void clientsAreRoutedToGroupsThatExist(String decision) {
        var routing = decisions()
                .filter(model -> model.key().equals(decision))
                .findFirst()
                .orElseThrow();

        assertThat(elements(routing, Rule.class))
                .map(rule -> rule.getOutputEntries().iterator().next().getText().getTextContent())
                .isNotEmpty()
                .allMatch(group -> isGroup(group.replace("\"", "")));
    }

    @ParameterizedTest
    @MethodSource("potok.ModelFiles#decisions")
    void decisionIsNamedAsItsFileAndExplained(Model<DmnModelInstance> model) {
        var decision = elements(model, Decision.class).iterator().next();

        assertThat(decision.getId()).isEqualTo(model.key()).matches(KEBAB);
        assertThat(decision.getName()).matches("[A-Z][a-z -]+");
        assertThat(decision.getCamundaHistoryTimeToLiveString()).matches("P\\d+D");
        assertThat(elements(model, Rule.class)).allSatisfy(rule -> {
            assertThat(rule.getId()).matches("rule_[a-z][a-zA-Z]*");
            assertThat(rule.getDescription().getTextContent()).isNotBlank();
        });
    }

    private static String kind(FlowElement element) {
        var type = element.getElementType().getTypeName();
        if (element instanceof SubProcess) {
            return "subProcess";
        }
        return Stream.of("Gateway", "Event", "sequenceFlow")
                .filter(type::endsWith)
                .findFirst()
                .map(kind -> kind.equals("sequenceFlow") ? "flow" : Introspector.decapitalize(kind))
                .orElse(type);
    }

    private static boolean isGroup(String name) {
        return OPERATOR_GROUPS.contains(name)
                || Arrays.stream(Role.values()).anyMatch(role -> role.name().equals(name));
    }

    private static Process process(Model<BpmnModelInstance> model) {
        return elements(model, Process.class).iterator().next();
    }
}
