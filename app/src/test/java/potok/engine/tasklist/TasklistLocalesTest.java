package potok.engine.tasklist;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our locale files against the one that Tasklist brings along. */
@Tag("X6")
class TasklistLocalesTest {
    private static final String LOCALES = "META-INF/resources/webjars/camunda/app/tasklist/locales/";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk", "zh"})
    void everyLabelIsTranslatedWithItsPlaceholders(String language) throws IOException {
        var original = supplied().path("labels");
        var ours = ours(language).path("labels");

        assertThat(ours.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(original::fieldNames);
        original.properties().forEach(label -> assertThat(placeholders(ours.path(label.getKey())))
                .as(label.getKey())
                .isEqualTo(placeholders(label.getValue())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "zh"})
    void hardlyAnyLabelReadsAsInEnglish(String language) throws IOException {
        var original = supplied().path("labels");
        var same = ours(language).path("labels").properties().stream()
                .filter(label -> !label.getKey().startsWith("SEARCH_"))
                .filter(label -> label.getValue().textValue().matches(".*[A-Za-z]{3}.*"))
                .filter(label -> label.getValue().equals(original.path(label.getKey())))
                .map(label -> label.getKey());

        assertThat(same).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk", "zh"})
    void vendorIsNotNamed(String language) throws IOException {
        assertThat(ours(language).toString()).doesNotContainIgnoringCase("camunda");
    }

    @Test
    void datesHaveAllTheirNames() throws IOException {
        for (var language : List.of("ru", "kk", "zh")) {
            var dates = ours(language).path("dateLocales");
            assertThat(dates.path("months")).hasSize(12);
            assertThat(dates.path("monthsShort")).hasSize(12);
            assertThat(dates.path("weekdays")).hasSize(7);
            assertThat(dates.path("weekdaysMin")).hasSize(7);
            assertThat(dates.path("weekdaysShort")).hasSize(7);
        }
    }

    private static List<String> placeholders(JsonNode label) {
        return PLACEHOLDER
                .matcher(label.asText())
                .results()
                .map((MatchResult result) -> result.group(1))
                .sorted()
                .toList();
    }

    /** Our own files stand before the webjar's on the class path, so the supplied one is the last. */
    private static JsonNode supplied() throws IOException {
        var files = Collections.list(TasklistLocalesTest.class.getClassLoader().getResources(LOCALES + "en.json"));
        assertThat(files).hasSize(2);
        return read(new String(files.get(1).openStream().readAllBytes(), UTF_8));
    }

    private static JsonNode ours(String language) throws IOException {
        try (var file = TasklistLocalesTest.class.getClassLoader().getResourceAsStream(LOCALES + language + ".json")) {
            return read(new String(file.readAllBytes(), UTF_8));
        }
    }

    private static JsonNode read(String json) throws IOException {
        return EngineTexts.JSON.readTree(json.replace("\uFEFF", ""));
    }
}
