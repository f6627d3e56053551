package potok;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text stands in four languages, and no page has a text that stands nowhere else. */
@Tag("C16")
class TextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final List<String> LANGUAGES = List.of("_ru", "_kk", "_zh");
    private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)[}(]");
    private static final Pattern MARKUP = Pattern.compile(
            "<!--.*?-->|<script id=\"texts\".*?</script>|<[^>]*?(?:\"[^\"]*\"[^>]*?)*>|&\\w+;", Pattern.DOTALL);
    private static final Pattern BARE_ATTRIBUTE = Pattern.compile("\\s(title|placeholder|aria-label)=\"[^\"]+\"");

    static Stream<String> bundles() throws IOException {
        try (var files = Files.list(RESOURCES.resolve("messages"))) {
            return files
                    .map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.contains("_"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    static Stream<Path> templates() throws IOException {
        try (var files = Files.walk(RESOURCES.resolve("templates"))) {
            return files.filter(file -> file.toString().endsWith(".html")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyLanguageHasTheSameTexts(String bundle) {
        var english = texts(bundle);

        for (var language : LANGUAGES) {
            var translated = texts(bundle + language);
            assertThat(translated.stringPropertyNames())
                    .as(bundle + language)
                    .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
            assertThat(translated.values()).as(bundle + language).allMatch(text -> !text.toString()
                    .isBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsAFormatWithTheSamePlaces(String bundle) {
        var english = texts(bundle);

        for (var language : LANGUAGES) {
            var translated = texts(bundle + language);
            for (var key : english.stringPropertyNames()) {
                assertThat(places(translated.getProperty(key)))
                        .as(bundle + language + ": " + key)
                        .isEqualTo(places(english.getProperty(key)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesNameTextsThatExist(Path template) throws IOException {
        var known = bundles()
                .flatMap(bundle -> texts(bundle).stringPropertyNames().stream())
                .collect(Collectors.toSet());

        var named = KEY.matcher(Files.readString(template)).results().map(match -> match.group(1));

        assertThat(named).allMatch(known::contains);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesHaveNoBareText(Path template) throws IOException {
        var html = Files.readString(template);

        assertThat(MARKUP.matcher(html)
                        .replaceAll("")
                        .codePoints()
                        .filter(Character::isLetter)
                        .toArray())
                .isEmpty();
        assertThat(BARE_ATTRIBUTE.matcher(html).results().map(match -> match.group()))
                .isEmpty();
    }

    @Test
    void scriptsAndStylesStandInFilesOnly() throws IOException {
        assertThat(templates()).allSatisfy(template -> assertThat(Files.readString(template))
                .doesNotContainPattern("\\son\\w+=")
                .doesNotContainPattern("\\sstyle=")
                .doesNotContain("<style"));
    }

    private static Set<Integer> places(String text) {
        var format = new MessageFormat(text, Locale.ROOT).getFormatsByArgumentIndex().length;
        var places = new TreeSet<Integer>();
        for (var place = 0; place < format; place++) {
            if (text.contains("{" + place)) {
                places.add(place);
            }
        }
        return places;
    }

    private static Properties texts(String bundle) {
        var texts = new Properties();
        try (var file = Files.newBufferedReader(RESOURCES.resolve("messages/" + bundle + ".properties"))) {
            texts.load(file);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
