package potok.incidents.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import potok.RealDatabase;
import potok.Wire;
import potok.identity.Role;
import potok.identity.Scope;
import potok.identity.SignedInUsers;
import potok.identity.machines.ApiKeys;
import potok.identity.machines.CreateApiKey;
import potok.shared.Organisations;

/** Programs register incidents with a key, staff with their token; one key of the sender's is one open incident. */
@Tag("M25")
@Tag("C8")
@RealDatabase
class IncidentsRestIT {
    private static final String PATH = "/api/incidents";

    private final String sourceKey = "ticket-" + UUID.randomUUID();

    @LocalServerPort
    int port;

    @Autowired
    ApiKeys keys;

    @Autowired
    Clock clock;

    Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    @Test
    void programRegistersOnceAndAsksWhatBecameOfIt() {
        var key = key(Organisations.FIRST, Scope.INCIDENTS_READ, Scope.INCIDENTS_WRITE);

        var created = wire.postJson(PATH, incident("SYSTEM_DOWN"), key);
        var repeated = wire.postJson(PATH, incident("SYSTEM_DOWN"), key);

        assertThat(created.status()).isEqualTo(201);
        assertThat(created.raw().headers().firstValue("Location")).contains(PATH + "/" + id(created));
        assertThat(created.json()).extractingJsonPathStringValue("$.status").isEqualTo("REGISTERED");
        assertThat(repeated.status()).isEqualTo(200);
        assertThat(id(repeated)).isEqualTo(id(created));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            var shown = wire.get(PATH + "/" + id(created), key);
            assertThat(shown.status()).isEqualTo(200);
            assertThat(shown.json())
                    .extractingJsonPathStringValue("$.incidentClass")
                    .isEqualTo("CRITICAL");
            assertThat(shown.json())
                    .extractingJsonPathArrayValue("$.terms[*].kind")
                    .contains("REACTION", "SOLUTION");
        });
    }

    @Test
    void programAttachesItsLog() {
        var key = key(Organisations.FIRST, Scope.INCIDENTS_READ, Scope.INCIDENTS_WRITE);
        var path = PATH + "/" + id(wire.postJson(PATH, incident("MODULE"), key)) + "/files";

        var attached = wire.postParts(path, Map.of("files/trace.log", "error 500"), key);

        assertThat(attached.status()).isEqualTo(201);
        assertThat(attached.json()).extractingJsonPathStringValue("$[0].name").isEqualTo("trace.log");
        assertThat(wire.postParts(path, Map.of("files/a.exe", "MZ"), key).status())
                .isEqualTo(400);
        var reader = key(Organisations.FIRST, Scope.INCIDENTS_READ);
        assertThat(wire.postParts(path, Map.of("files/b.log", "x"), reader).status())
                .isEqualTo(403);
        var stranger = key(Organisations.SECOND, Scope.INCIDENTS_WRITE);
        assertThat(wire.postParts(path, Map.of("files/b.log", "x"), stranger).status())
                .isEqualTo(404);
    }

    @Test
    void onesThatComeAtOnceAreOne() {
        var key = key(Organisations.FIRST, Scope.INCIDENTS_WRITE);

        var answers = IntStream.range(0, 6)
                .mapToObj(number ->
                        CompletableFuture.supplyAsync(() -> new Wire(port).postJson(PATH, incident("MODULE"), key)))
                .toList();

        assertThat(answers.stream().map(answer -> id(answer.join())).collect(Collectors.toSet()))
                .hasSize(1);
    }

    @Test
    void supportSeesItWithItsToken() {
        var created = wire.postJson(PATH, incident("MODULE"), wire.as("operator"));

        assertThat(created.status()).isEqualTo(201);
        assertThat(wire.get(PATH + "/" + id(created), wire.as("support1")).status())
                .isEqualTo(200);
        assertThat(wire.get(PATH + "/" + id(created), wire.as("technician")).status())
                .isEqualTo(403);
    }

    @Test
    void keyWithoutTheScopeAndOtherOrganisationsAreRefused() {
        var created = wire.postJson(PATH, incident("MODULE"), key(Organisations.FIRST, Scope.INCIDENTS_WRITE));

        assertThat(wire.get(PATH + "/" + id(created), key(Organisations.FIRST, Scope.INCIDENTS_WRITE))
                        .status())
                .isEqualTo(403);
        assertThat(wire.postJson(PATH, incident("MODULE"), key(Organisations.FIRST, Scope.INCIDENTS_READ))
                        .status())
                .isEqualTo(403);
        assertThat(wire.get(PATH + "/" + id(created), key(Organisations.SECOND, Scope.INCIDENTS_READ))
                        .status())
                .isEqualTo(404);
        assertThat(wire.postJson(PATH, incident("MODULE")).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}",
                "{\"title\":\"A\",\"description\":\"B\"}",
                "{\"title\":\"A\",\"description\":\"B\",\"kind\":\"REQUEST\"}",
                "{\"title\":\"\",\"description\":\"B\",\"effect\":\"MODULE\"}",
                "{\"title\":\"A\",\"description\":\"B\",\"effect\":\"FIRE\"}",
                "{\"title\":\"A\",\"description\":\"B\",\"effect\":\"MODULE\",\"reporter\":{\"name\":\"\"}}",
                "nothing"
            })
    void whatIsMissingOrOddIsRefusedWithAProblem(String body) {
        var answer = wire.postJson(PATH, body, key(Organisations.FIRST, Scope.INCIDENTS_WRITE));

        assertThat(answer.status()).isIn(400, 422);
        assertThat(answer.raw().headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.json()).extractingJsonPathStringValue("$.type").startsWith("urn:problem:");
    }

    private String incident(String effect) {
        return """
                {"title": "Orders are not saved", "description": "Error 500 at every order", "effect": "%s",
                 "sourceKey": "%s", "reporter": {"name": "Web shop", "email": "shop@client.test"}}
                """.formatted(effect, sourceKey);
    }

    private static String id(Wire.Answer answer) {
        return JsonPath.read(answer.raw().body(), "$.id");
    }

    private String[] key(UUID organisation, Scope... scopes) {
        var wanted = new CreateApiKey(
                "Shop " + UUID.randomUUID(),
                Set.of(scopes),
                Set.of(),
                clock.instant().plus(Duration.ofDays(1)));
        return new String[] {
            "X-Api-Key", Organisations.in(organisation, () -> keys.create(wanted, SignedInUsers.of(Role.ADMIN)))
        };
    }
}
