package potok;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text stands in four languages, and no page has a text that stands nowhere else. */
@Tag("C16")
@Tag("D9")
class TextsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final String NOTICES = "notices";
    private static final List<String> LANGUAGES = List.of("_ru", "_kk", "_zh");
    private static final Pattern KEY = Pattern.compile("#\\{([\\w.-]+)[}(]");
    private static final Pattern MARKUP = Pattern.compile(
            "<!--.*?-->|<script id=\"texts\".*?</script>|<[^>]*?(?:\"[^\"]*\"[^>]*?)*>|&\\w+;", Pattern.DOTALL);
    private static final Pattern BARE_ATTRIBUTE = Pattern.compile("\\s(title|placeholder|aria-label)=\"[^\"]+\"");

    private static final Path SOURCES = Path.of("src/main/java/potok");
    private static final Path TASKLIST = RESOURCES.resolve("META-INF/resources/webjars/camunda/app/tasklist/scripts");
    /** By which passwords that run along the keys are found; nobody reads it. */
    private static final List<String> KEYBOARD = List.of("йцукенгшщзхъфывапролджэячсмитьбюё");

    private static final Pattern PLURAL_FORM = Pattern.compile("\\.(zero|one|two|few|many|other)$");
    private static final Pattern COUNTED = Pattern.compile("#ui\\.count\\('([\\w.-]+)'");
    private static final Pattern CAPTION =
            Pattern.compile("\\$\\{'([\\w.-]+)\\.' \\+ [^}']+?(?: \\+ '(\\.[\\w.-]+)')?}");
    private static final Pattern MENU_ENTRY = Pattern.compile("new Entry\\(\\s*\"([\\w-]+)\"");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
    private static final Pattern SHOWN_BY_SCRIPT = Pattern.compile(
            "(?:textContent|innerText|title|placeholder|ariaLabel) = ['\"`][^'\"`]*\\p{L}|'(?:aria-label|title)', ['\"`]\\p{L}");
    private static final Pattern NAMED_IN_SCRIPT = Pattern.compile("\\btext\\('([\\w.-]+)'");
    private static final Pattern CARRIED = Pattern.compile("\"([\\w.-]+)\": \\[\\[#\\{([\\w.-]+)(?:\\('\\{0}'\\))?}]]");
    private static final Pattern PHRASE = Pattern.compile("'([^']+)': '[^']+'");

    /** Where Java names a text, and what the key begins with. */
    private static final Map<Pattern, String> NAMED_IN_JAVA = Map.of(
            Pattern.compile("new RuleBroken\\(\\s*\"([\\w.-]+)\""), "problem.",
            Pattern.compile("rejectValue\\(\\s*\"\\w+\",\\s*\"([\\w.-]+)\""), "",
            Pattern.compile("addAttribute\\(\"toast\", \"([\\w.-]+)\""), "",
            Pattern.compile("told\\(\"([\\w.-]+)\""), "",
            Pattern.compile("[nN]otice\\(\"([\\w-]+\\.[\\w.-]+)\""), "notice.",
            Pattern.compile("(?:toClient|toStaff|toAccount)\\(\"([\\w.-]+)\","), "notice.",
            Pattern.compile("message = \"\\{([\\w.-]+)}\""), "",
            Pattern.compile("caption = \"([\\w.-]+)\""), "",
            Pattern.compile("getMessage\\(\\s*\"([\\w-]+(?:\\.[\\w-]+)+)\""), "",
            Pattern.compile("Plurals\\.text\\(\\w+, \"([\\w.-]+)\""), "");

    static Stream<Path> javaFiles() {
        return files(SOURCES, ".java");
    }

    static Stream<Path> scripts() {
        return files(Path.of("src/main/frontend/src"), ".ts");
    }

    private static Stream<Path> files(Path folder, String end) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> known() {
        try {
            return bundles()
                    .flatMap(bundle -> texts(bundle).stringPropertyNames().stream())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Values of our enums by the name that captions begin with: the enum's own, or its owner's. */
    private static Map<String, List<String>> enums() {
        return files(Path.of("target/classes/potok"), ".class")
                .map(file -> Path.of("target/classes").relativize(file).toString())
                .map(file ->
                        file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                .filter(name -> name.matches(".*[A-Z]\\w*"))
                .map(TextsTest::type)
                .filter(Class::isEnum)
                .collect(Collectors.toMap(
                        type -> (type.getSimpleName().equals("Name") ? type.getEnclosingClass() : type).getSimpleName(),
                        type -> Stream.of(type.getEnumConstants())
                                .map(value -> ((Enum<?>) value).name())
                                .toList(),
                        (first, second) -> first));
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, TextsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Letters of the languages that we speak beside English, comments left aside. */
    private static List<String> foreign(String source) {
        return Pattern.compile("[\\p{IsCyrillic}\\p{IsHan}]+")
                .matcher(COMMENT.matcher(source).replaceAll(""))
                .results()
                .map(match -> match.group())
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
        var english = texts(bundle).stringPropertyNames();
        var counted = counted(english);

        for (var language : LANGUAGES) {
            var translated = texts(bundle + language);
            assertThat(translated.stringPropertyNames())
                    .as(bundle + language)
                    .containsExactlyInAnyOrderElementsOf(inForms(english, counted, language.substring(1)));
            assertThat(translated.values()).as(bundle + language).allMatch(text -> !text.toString()
                    .isBlank());
        }
        assertThat(english).as(bundle).containsExactlyInAnyOrderElementsOf(inForms(english, counted, "en"));
    }

    /** A noun behind a number has the forms that the language's own rules ask for, no more and no less. */
    private static Set<String> inForms(Set<String> english, Set<String> counted, String language) {
        var keys = english.stream().filter(key -> !counted.contains(stem(key))).collect(Collectors.toSet());
        var forms = PluralRules.forLocale(Locale.forLanguageTag(language)).getKeywords();
        counted.forEach(stem -> forms.forEach(form -> keys.add(stem + "." + form)));
        return keys;
    }

    private static Set<String> counted(Set<String> keys) {
        return keys.stream()
                .filter(key -> key.endsWith(".one") && keys.contains(stem(key) + ".other"))
                .map(TextsTest::stem)
                .collect(Collectors.toSet());
    }

    private static String stem(String key) {
        return PLURAL_FORM.matcher(key).replaceFirst("");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyTextIsAFormatWithTheSamePlaces(String bundle) {
        var english = texts(bundle);

        for (var language : LANGUAGES) {
            var translated = texts(bundle + language);
            for (var key : translated.stringPropertyNames()) {
                var original = english.getProperty(key, english.getProperty(stem(key) + ".other"));
                assertThat(places(bundle, translated.getProperty(key)))
                        .as(bundle + language + ": " + key)
                        .isEqualTo(places(bundle, original));
            }
        }
    }

    /** Of two the first one found would win, and nobody would see that the other was changed. */
    @Test
    void noTextStandsInTwoBundles() throws IOException {
        var keys = bundles()
                .flatMap(bundle -> texts(bundle).stringPropertyNames().stream())
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void templatesNameTextsThatExist(Path template) throws IOException {
        var html = Files.readString(template);

        assertThat(KEY.matcher(html).results().map(match -> match.group(1))).allMatch(known()::contains);
        assertThat(COUNTED.matcher(html).results().map(match -> match.group(1) + ".other"))
                .allMatch(known()::contains);
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyValueThatTemplatesShowHasACaption(Path template) throws IOException {
        assertThat(CAPTION.matcher(Files.readString(template)).results()).allSatisfy(caption -> {
            var prefix = caption.group(1) + ".";
            var suffix = caption.group(2) == null ? "" : caption.group(2);
            var expected = enums().getOrDefault(caption.group(1), List.of()).stream()
                    .map(value -> prefix + value + suffix)
                    .toList();
            assertThat(known()).containsAll(expected).anyMatch(key -> key.startsWith(prefix));
        });
    }

    /** Codes of broken rules, notices, toasts, captions of steps, validation messages. */
    @ParameterizedTest
    @MethodSource("javaFiles")
    void javaNamesTextsThatExist(Path file) throws IOException {
        var java = Files.readString(file);

        assertThat(NAMED_IN_JAVA.entrySet()).allSatisfy(named -> assertThat(
                        named.getKey().matcher(java).results().map(match -> named.getValue() + match.group(1)))
                .as(file.toString())
                .allMatch(key -> known().contains(key) || known().contains(key + ".other")));
    }

    /** People's words in another alphabet than code stand in bundles; the sandbox's example data are no texts. */
    @ParameterizedTest
    @MethodSource("javaFiles")
    void javaHoldsNoBareText(Path file) throws IOException {
        if (!file.getFileName().toString().startsWith("Demo")) {
            assertThat(foreign(Files.readString(file))).isSubsetOf(KEYBOARD);
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void scriptsHoldNoBareText(Path script) throws IOException {
        var source = COMMENT.matcher(Files.readString(script)).replaceAll("");

        assertThat(foreign(source)).isEmpty();
        assertThat(SHOWN_BY_SCRIPT.matcher(source).results().map(match -> match.group()))
                .isEmpty();
    }

    /** A page carries the texts of its scripts in its head. */
    @Test
    void scriptsNameTextsThatTheirPageCarries() throws IOException {
        var head = Files.readString(RESOURCES.resolve("templates/parts.html"));
        var carried = CARRIED.matcher(head).results().toList();
        var named = scripts()
                .flatMap(script -> NAMED_IN_SCRIPT.matcher(read(script)).results())
                .map(match -> match.group(1))
                .collect(Collectors.toSet());

        assertThat(carried).allMatch(pair -> pair.group(1).equals(pair.group(2)));
        assertThat(carried.stream().map(pair -> pair.group(1))).containsAll(named);
    }

    @Test
    void tasklistsPhrasesAreTheSameInEachLanguage() {
        var phrases = read(TASKLIST.resolve("form-texts.js"));
        var english = LANGUAGES.stream()
                .map(language -> Pattern.compile("(?s)\\b" + language.substring(1) + ": \\{(.*?)\n  }")
                        .matcher(phrases)
                        .results()
                        .flatMap(block -> PHRASE.matcher(block.group(1)).results())
                        .map(phrase -> phrase.group(1))
                        .toList())
                .toList();

        assertThat(english.get(0)).isNotEmpty().isEqualTo(english.get(1)).isEqualTo(english.get(2));
        for (var script : List.of("config.js", "portal.js")) {
            assertThat(read(TASKLIST.resolve(script))).containsPattern("\\{ ru: '.+', kk: '.+', en: '.+', zh: '.+' }");
        }
    }

    @Test
    void mailsHoldNoBareText() throws IOException {
        try (var files = Files.list(RESOURCES.resolve("mail"))) {
            assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(MARKUP.matcher(read(file))
                            .replaceAll("")
                            .replaceAll("\\{\\{\\w+}}", "")
                            .codePoints()
                            .filter(Character::isLetter)
                            .toArray())
                    .isEmpty());
        }
    }

    @Test
    void everyPageOfTheMenuIsNamed() {
        var menu = read(SOURCES.resolve("portal/Menu.java"));

        assertThat(MENU_ENTRY.matcher(menu).results().map(match -> "menu." + match.group(1)))
                .isNotEmpty()
                .allMatch(known()::contains);
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

    private static Set<?> places(String bundle, String text) {
        return bundle.equals(NOTICES) ? names(text) : places(text);
    }

    /** Texts of notices name their values, and may ask for one as often as they like. */
    private static Set<String> names(String text) {
        var pattern = new MessagePattern(text);
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NAME)
                .map(pattern::getSubstring)
                .collect(Collectors.toSet());
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
