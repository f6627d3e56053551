package potok;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static potok.ModelFiles.elements;
import static potok.ModelFiles.forms;
import static potok.ModelFiles.processes;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import potok.ModelFiles.Model;
import potok.engine.ProcessStep;

/** Forms that Tasklist can show, in every language. */
@Tag("X1")
class FormsTest {
    @ParameterizedTest
    @MethodSource("potok.ModelFiles#forms")
    void formIsNamedAsItsFileAndUsed(Model<JsonNode> form) {
        assertThat(form.content().path("id").asText()).isEqualTo(form.key()).matches("[a-z]+(-[a-z]+)*");
        assertThat(processes().flatMap(process -> elements(process, UserTask.class).stream()))
                .extracting(UserTask::getCamundaFormRef)
                .contains(form.key());
    }

    /** The Tasklist's form-js renders schema 16 at most, and nothing else of it than these. */
    @ParameterizedTest
    @MethodSource("potok.ModelFiles#forms")
    void tasklistCanShowTheForm(Model<JsonNode> form) {
        assertThat(form.content().path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(form.content().findValuesAsText("type"))
                .isSubsetOf(
                        "default",
                        "text",
                        "group",
                        "textfield",
                        "textarea",
                        "number",
                        "select",
                        "radio",
                        "checkbox",
                        "datetime");
    }

    /** What the REST interface and the database would refuse cannot be typed in the first place. */
    @ParameterizedTest
    @MethodSource("potok.ModelFiles#forms")
    void textIsAsLongAsItsColumnAllows(Model<JsonNode> form) {
        var lengths = Map.of(
                "orderRk", 50,
                "title", 200,
                "clientName", 255,
                "phone", 30,
                "problem", 4000,
                "cause", 4000,
                "symptom", 4000,
                "diagnosis", 4000,
                "solution", 4000);

        assertThat(form.content().findParents("key"))
                .filteredOn(field -> field.path("type").asText().startsWith("text"))
                .allSatisfy(field -> assertThat(field.at("/validate/maxLength").asInt())
                        .as(field.path("key").asText())
                        .isEqualTo(lengths.getOrDefault(field.path("key").asText(), 1000)));
    }

    @Tag("X6")
    @ParameterizedTest
    @MethodSource("potok.ModelFiles#forms")
    void formHoldsNoBareText(Model<JsonNode> form) {
        assertThat(Stream.of("label", "dateLabel", "timeLabel", "description")
                        .flatMap(property -> form.content().findValuesAsText(property).stream()))
                .isNotEmpty()
                .allMatch(text -> text.matches("i18n:(form|OrderType|EquipmentType)\\..+"));
        assertThat(form.content().findValuesAsText("text")).allMatch(text -> text.matches("\\{\\{\\w+}}"));
    }

    @Tag("X6")
    @ParameterizedTest
    @ValueSource(strings = {"", "_ru", "_kk", "_zh"})
    void everythingIsNamedInEachLanguage(String language) throws IOException {
        var texts = texts(ModelTexts.MODELS, language);
        var others = texts(ModelTexts.OTHERS, language);

        assertThat(texts).containsOnlyKeys(texts(ModelTexts.MODELS, "").keySet());
        assertThat(Stream.concat(texts.keySet().stream(), others.keySet().stream()))
                .containsAll(keysNamed());
        assertThat(texts.values()).allMatch(text -> !text.isBlank());
    }

    /** Of the keys that stand in a family, the form builds the rest from a code at run time. */
    @Test
    void everyTextIsUsed() throws IOException {
        var built = List.of("form.about.", "form.outcome.", "form.history.", "form.technician.", "element.");

        assertThat(texts(ModelTexts.MODELS, "").keySet())
                .filteredOn(key -> built.stream().noneMatch(key::startsWith))
                .isSubsetOf(keysNamed());
    }

    private static Set<String> keysNamed() {
        return Stream.of(
                        processes().map(model -> "process." + model.key()),
                        processes()
                                .flatMap(model -> elements(model, UserTask.class).stream())
                                .map(task -> "task." + task.getId()),
                        ModelFiles.steps().values().stream().map(ProcessStep::caption),
                        forms().flatMap(form -> textKeys(form.content())))
                .flatMap(keys -> keys)
                .collect(toSet());
    }

    private static Stream<String> textKeys(JsonNode node) {
        return node.isTextual()
                ? Stream.of(node.textValue())
                        .filter(text -> text.startsWith("i18n:"))
                        .map(text -> text.substring(5))
                : StreamSupport.stream(node.spliterator(), false).flatMap(FormsTest::textKeys);
    }

    private static Map<String, String> texts(List<String> bundles, String language) throws IOException {
        var texts = new HashMap<String, String>();
        for (var bundle : bundles) {
            var file = new ClassPathResource(bundle + language + ".properties");
            var read = PropertiesLoaderUtils.loadProperties(new EncodedResource(file, "UTF-8"));
            read.stringPropertyNames().forEach(key -> texts.put(key, read.getProperty(key)));
        }
        return texts;
    }
}
