package potok.identity.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import potok.Elsewhere;
import potok.RealDatabase;
import potok.Wire;
import potok.identity.Role;
import potok.identity.Scope;
import potok.identity.SignedInUsers;
import potok.shared.NotFound;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

@RealDatabase
@Tag("C8")
class ApiKeysIT {
    @LocalServerPort
    int port;

    @Autowired
    ApiKeys keys;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    @Test
    void keyOpensWhatItsScopesSayAndNothingElse() {
        var key = create(Set.of(Scope.CALLS_READ), Set.of());

        assertThat(wire.get("/api/calls", "X-Api-Key", key).status()).isEqualTo(200);
        assertThat(wire.get("/api/calls", "Authorization", "Bearer " + key).status())
                .isEqualTo(200);
        assertThat(wire.postJson("/api/orders", "{}", "X-Api-Key", key).status())
                .isEqualTo(403);
        assertThat(wire.get("/api/stats/my", "X-Api-Key", key).status()).isEqualTo(403);
        assertThat(wire.postJson("/api/orders", "{}", "X-Api-Key", create(Set.of(Scope.ORDERS_WRITE), Set.of()))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/calls", "/", "/engine-rest/task", "/actuator/metrics", "/api-keys"})
    void keyOpensNoPagesAndNoEngine(String path) {
        var key = create(Set.of(Scope.values()), Set.of());

        assertThat(wire.get(path, "X-Api-Key", key).status()).isNotEqualTo(200);
        assertThat(wire.get(path, "Authorization", "Bearer " + key).status()).isNotEqualTo(200);
    }

    @Test
    void keyWorksInItsOrganisationOnly() {
        var key = Organisations.in(
                Organisations.SECOND,
                () -> keys.create(wanted(Set.of(Scope.CALLS_READ), Set.of(), tomorrow()), admin()));

        var seen = keys.signIn(key, "127.0.0.1").orElseThrow();

        assertThat(seen.getPrincipal().organisation()).isEqualTo(Organisations.SECOND);
        assertThat(seen.getPrincipal().roles()).isEmpty();
        assertThat(wire.get("/api/calls", "X-Api-Key", key, "X-Organisation", Organisations.FIRST.toString())
                        .status())
                .isEqualTo(403);
        assertThat(inFirst()).noneMatch(view -> key.startsWith(view.keyStart()));
    }

    @Test
    void withdrawnKeyIsRefusedAtTheNextRequest() {
        var key = create(Set.of(Scope.CALLS_READ), Set.of());
        assertThat(wire.get("/api/calls", "X-Api-Key", key).status()).isEqualTo(200);
        var id = view(key).id();

        assertThatThrownBy(() -> Organisations.in(Organisations.SECOND, () -> keys.revoke(id)))
                .isInstanceOf(NotFound.class);
        Organisations.in(Organisations.FIRST, () -> keys.revoke(id));

        var refused = wire.get("/api/calls", "X-Api-Key", key);
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.json()).extractingJsonPathStringValue("$.type").isEqualTo("urn:problem:token-refused");
    }

    @Test
    void expiredKeyIsRefused() {
        var key = create(Set.of(Scope.CALLS_READ), Set.of());

        Organisations.everywhere(() -> database.sql("update api_key set expires_at = now() where key_start = ?")
                .param(view(key).keyStart())
                .update());

        assertThat(wire.get("/api/calls", "X-Api-Key", key).status()).isEqualTo(401);
    }

    @Test
    @Tag("M22")
    void keyOpensOnlyFromItsNetworks() {
        var key = create(Set.of(Scope.CALLS_READ), Set.of("127.0.0.40/29"));

        assertThat(wire.get("/api/calls", "X-Api-Key", key).status()).isEqualTo(401);
        assertThat(new Elsewhere(port, "127.0.0.42")
                        .get("/api/calls", "X-Api-Key", key)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyTheFingerprintIsKeptAndUseIsNoted() {
        var key = create(Set.of(Scope.CALLS_READ), Set.of());
        assertThat(view(key).lastUsedAt()).isNull();

        wire.get("/api/calls", "X-Api-Key", key);

        var used = view(key).lastUsedAt();
        assertThat(used).isNotNull();
        wire.get("/api/calls", "X-Api-Key", key);
        assertThat(view(key).lastUsedAt()).isEqualTo(used);
        assertThat(Organisations.everywhere(() -> database.sql("select api_key::text from api_key")
                        .query(String.class)
                        .list()))
                .noneMatch(row -> row.contains(key));
    }

    @Test
    void keysNeedAScopeAndAnEnd() {
        assertThatThrownBy(() -> in(() -> keys.create(wanted(Set.of(), Set.of(), tomorrow()), admin())))
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.code()).isEqualTo("scopes-missing"));
        assertThatThrownBy(() ->
                        in(() -> keys.create(wanted(Set.of(Scope.CALLS_READ), Set.of(), clock.instant()), admin())))
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.code()).isEqualTo("date-in-past"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "potok_", "potok_wrong", "x", "'; drop table api_key; --"})
    void whatIsNoKeyIsRefused(String key) {
        assertThat(wire.get("/api/calls", "X-Api-Key", key).status()).isEqualTo(401);
    }

    private String create(Set<Scope> scopes, Set<String> networks) {
        return in(() -> keys.create(wanted(scopes, networks, tomorrow()), admin()));
    }

    private static CreateApiKey wanted(Set<Scope> scopes, Set<String> networks, Instant until) {
        return new CreateApiKey("Web shop " + UUID.randomUUID(), scopes, networks, until);
    }

    private Instant tomorrow() {
        return clock.instant().plus(Duration.ofDays(1));
    }

    private ApiKeyView view(String key) {
        return inFirst().stream()
                .filter(view -> key.startsWith(view.keyStart()))
                .findFirst()
                .orElseThrow();
    }

    private java.util.List<ApiKeyView> inFirst() {
        return in(keys::all);
    }

    private static potok.identity.SignedIn admin() {
        return SignedInUsers.of(Role.ADMIN);
    }

    private static <T> T in(java.util.function.Supplier<T> work) {
        return Organisations.in(Organisations.FIRST, work);
    }
}
