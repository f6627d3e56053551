package potok;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static potok.ModelFiles.elements;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import potok.ModelFiles.Model;

/** What people see in a diagram stands in every language, and in English as in the model. */
@Tag("X1")
@Tag("C16")
class ModelLabelsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "_ru", "_kk", "_zh"})
    void everyNamedElementHasAText(String language) {
        var texts = texts(language);

        assertThat(ModelFiles.processes()).isNotEmpty().allSatisfy(model -> assertThat(named(model))
                .isNotEmpty()
                .allSatisfy(element -> assertThat(texts.getProperty(key(texts, model, element)))
                        .as(element.id())
                        .isNotBlank()));
    }

    @ParameterizedTest
    @MethodSource("potok.ModelFiles#processes")
    void englishIsTheModelsLabel(Model<BpmnModelInstance> model) {
        var texts = texts("");
        var source = ModelTexts.source();

        assertThat(named(model)).isNotEmpty().allSatisfy(element -> assertThat(
                        source.getMessage(key(texts, model, element), null, Locale.ENGLISH))
                .as(element.id())
                .isEqualTo(element.text()));
    }

    @Test
    void noTextIsLeftOfAnElementThatIsGone() {
        var known = ModelFiles.processes()
                .flatMap(model -> named(model).map(element -> "element." + model.key() + "." + element.id()))
                .collect(toSet());

        assertThat(texts("").stringPropertyNames())
                .filteredOn(key -> key.startsWith("element."))
                .isNotEmpty()
                .isSubsetOf(known);
    }

    private record Label(String id, String text) {}

    private static Stream<Label> named(Model<BpmnModelInstance> model) {
        return Stream.concat(
                elements(model, FlowElement.class).stream()
                        .filter(element -> element.getName() != null)
                        .map(element -> new Label(element.getId(), element.getName())),
                elements(model, TextAnnotation.class).stream()
                        .map(note -> new Label(note.getId(), note.getText().getTextContent())));
    }

    /** Tasks of people are named once, for lists and diagrams. */
    private static String key(Properties texts, Model<BpmnModelInstance> model, Label element) {
        var own = "element." + model.key() + "." + element.id();
        return texts.containsKey(own) ? own : "task." + element.id();
    }

    private static Properties texts(String language) {
        var texts = new Properties();
        for (var bundle : ModelTexts.MODELS) {
            var file = "/" + bundle + language + ".properties";
            try (var stream = Objects.requireNonNull(ModelLabelsTest.class.getResourceAsStream(file), file)) {
                texts.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return texts;
    }
}
