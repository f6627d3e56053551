package potok.incidents.cases;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a stage declares is what its form asks, and each model has exactly its stages. */
@Tag("O13")
@Tag("O14")
@Tag("O16")
@Tag("M27")
class CaseStageTest {
    static Stream<CaseStage> worked() {
        return Arrays.stream(CaseStage.values()).filter(stage -> !stage.isWait());
    }

    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void theModelHasTheStagesOfItsKind(CaseKind kind) {
        var model = Bpmn.readModelFromStream(
                CaseStageTest.class.getResourceAsStream("/processes/incidents/" + kind.process() + ".bpmn"));

        assertThat(model.getModelElementsByType(UserTask.class))
                .extracting(task -> CaseStage.ofElement(task.getId()))
                .containsExactlyInAnyOrderElementsOf(CaseStage.of(kind).stream()
                        .filter(stage -> !stage.isWait())
                        .toList());
        assertThat(model.getModelElementsByType(UserTask.class)).allSatisfy(task -> assertThat(task.getCamundaFormRef())
                .isEqualTo(CaseStage.ofElement(task.getId()).code()));
    }

    @ParameterizedTest
    @MethodSource("worked")
    void theFormAsksWhatTheStageDeclares(CaseStage stage) throws IOException {
        var asked = form(stage).findParents("key").stream()
                .collect(toMap(field -> field.path("key").asText(), field -> field.at("/validate/required")
                        .asBoolean()));
        var declared = stage.fields().stream().collect(toMap(StageField::key, StageField::required));
        if (stage.decisions().size() > 1) {
            declared.put("decision", true);
        }

        assertThat(asked).isEqualTo(declared);
    }

    @ParameterizedTest
    @MethodSource("worked")
    void theFormOffersTheDecisionsOfTheStage(CaseStage stage) throws IOException {
        var offered = form(stage).findParents("key").stream()
                .filter(field -> field.path("key").asText().equals("decision"))
                .flatMap(field -> StreamSupport.stream(field.path("values").spliterator(), false))
                .map(value -> value.path("value").asText())
                .collect(toSet());

        assertThat(offered)
                .isEqualTo(
                        stage.decisions().size() == 1
                                ? Set.of()
                                : stage.decisions().stream()
                                        .map(CaseDecision::code)
                                        .collect(toSet()));
    }

    @ParameterizedTest
    @MethodSource("worked")
    void aFieldIsHiddenUnlessItsDecisionIsMade(CaseStage stage) throws IOException {
        var form = form(stage);

        assertThat(stage.fields()).allSatisfy(field -> {
            var hidden = form.findParents("key").stream()
                    .filter(shown -> shown.path("key").asText().equals(field.key()))
                    .map(shown -> shown.at("/conditional/hide").asText())
                    .findFirst()
                    .orElseThrow();
            assertThat(hidden.isEmpty()).isEqualTo(field.on().isEmpty());
            assertThat(field.on()).allMatch(decision -> hidden.contains('"' + decision.code() + '"'));
        });
    }

    private static JsonNode form(CaseStage stage) throws IOException {
        var file = "/forms/incidents/" + stage.code() + ".form";
        try (var content = Objects.requireNonNull(CaseStageTest.class.getResourceAsStream(file), file)) {
            return new ObjectMapper().readTree(content);
        }
    }
}
