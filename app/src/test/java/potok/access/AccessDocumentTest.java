package potok.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.pattern.PathPattern;
import potok.identity.AccessRule;
import potok.identity.AccessTable;
import potok.identity.Disclosure;
import potok.identity.Role;
import potok.shared.Sensitive.Kind;

/** {@code docs/access.md} says what the table says; {@code -Dpotok.docs.write=true} writes it anew. */
@Tag("O3")
@Tag("T8")
class AccessDocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/access.md");
    private static final Set<HttpMethod> CHANGING = Set.of(POST, PUT, PATCH, DELETE);

    private final Properties texts = new Properties();

    @Test
    void theDocumentSaysWhatTheTableSays() throws IOException {
        var document = document();
        if (Boolean.getBoolean("potok.docs.write")) {
            Files.writeString(DOCUMENT, document);
        }

        assertThat(DOCUMENT).as("Write it anew with -Dpotok.docs.write=true").hasContent(document);
    }

    private String document() throws IOException {
        try (var english = Files.newBufferedReader(Path.of("src/main/resources/messages/portal.properties"))) {
            texts.load(english);
        }
        return """
                # Who may do what

                Made from the tables that the product itself asks (`AccessTable`, `Disclosure`); a test compares each answer of
                the running product with it, for every role, signed out, and from another organisation.

                - An **administrator** may everything and is not repeated below. He works in one organisation at a time.
                - Everybody else sees the own organisation only. What belongs to another organisation, or to another technician,
                  is answered as if it did not exist (404).
                - What somebody may not do is refused (403); who is not signed in is led to the sign-in page, programs get 401.
                - What stands in no row is refused to everybody.

                ## Addresses

                | address | may look | may change |
                |---|---|---|
                %s

                ## Phones, money, documents

                Lists show masked phones to everybody (`+7 900 ···-··-01`); who may not see a phone does not find by it either.
                Values that somebody may not see are taken out before a page, an answer, a form or a file is made.

                | what | seen everywhere by | seen in own records also by |
                |---|---|---|
                %s
                """.formatted(
                AccessTable.rules().stream().flatMap(this::rows).distinct().collect(Collectors.joining("\n")),
                Stream.of(Kind.values()).map(this::row).collect(Collectors.joining("\n")));
    }

    private Stream<String> rows(AccessRule rule) {
        var looks = rule.methods().contains(GET);
        var changes = rule.methods().stream().anyMatch(CHANGING::contains);
        return rule.paths().stream().map(PathPattern::getPatternString).map(path -> "| `%s` | %s | %s |"
                .formatted(path, looks ? who(rule) : "", changes ? who(rule) : ""));
    }

    private String who(AccessRule rule) {
        return switch (rule.who()) {
            case EVERYBODY -> "everybody, also signed out";
            case SIGNED_IN -> "everybody signed in";
            case ROLES -> people(rule.roles());
        };
    }

    private String row(Kind kind) {
        return "| %s | %s | %s |"
                .formatted(
                        kind.name().toLowerCase(Locale.ROOT),
                        people(Disclosure.seeEverywhere(kind)),
                        people(Disclosure.seeInOwnRecords(kind)));
    }

    private String people(Set<Role> roles) {
        var named = new TreeSet<>(roles);
        named.remove(Role.ADMIN);
        if (named.isEmpty()) {
            return roles.isEmpty() ? "nobody" : "administrator only";
        }
        return named.stream()
                .map(role -> texts.getProperty("Role." + role, role.name()).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
