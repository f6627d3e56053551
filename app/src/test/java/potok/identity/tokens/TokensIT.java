package potok.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import potok.RealDatabase;
import potok.Wire;
import potok.identity.SignInDirectory;
import potok.identity.TestAccounts;
import potok.integrations.signals.Signals;
import potok.shared.Organisations;
import potok.shared.Secrets;

@RealDatabase
@Tag("C8")
class TokensIT {
    private static final String LIST = "/api/calls";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SigningKeys keys;

    @Autowired
    Secrets secrets;

    @Autowired
    Signals signals;

    @Autowired
    Clock clock;

    @Autowired
    TokenProperties properties;

    @Autowired
    SignInDirectory users;

    @Autowired
    TokenFamilies families;

    Wire wire;
    String login;

    @BeforeEach
    void account() {
        wire = new Wire(port);
        login = "tokens-" + UUID.randomUUID();
        TestAccounts.like("operator", login, database);
    }

    record Pair(String access, String refresh) {}

    @Test
    void accessTokenIsShortLivedAndRenewedWithoutThePassword() throws Exception {
        var first = signIn();

        var claims = SignedJWT.parse(first.access).getJWTClaimsSet();
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(15));
        assertThat(claims.getJWTID()).isNotBlank();

        var second = refresh(first);
        assertThat(second.refresh).isNotEqualTo(first.refresh);
        assertThat(status(first)).isEqualTo(200);
        assertThat(status(second)).isEqualTo(200);
    }

    @Test
    void refreshTokenThatComesTwiceEndsTheSignIn() {
        var first = signIn();
        var second = refresh(first);

        assertThat(tryRefresh(first).status()).isEqualTo(401);

        assertThat(tryRefresh(second).status()).isEqualTo(401);
        assertThat(status(second)).isEqualTo(401);
    }

    @Test
    void signingOutEndsBothTokens() {
        var pair = signIn();

        assertThat(wire.postJson("/api/auth/logout", body(pair)).status()).isEqualTo(204);

        assertThat(status(pair)).isEqualTo(401);
        assertThat(tryRefresh(pair).status()).isEqualTo(401);
    }

    @Test
    void changedPasswordOrRightsVoidAllTokensAtOnce() {
        var pair = signIn();
        assertThat(status(pair)).isEqualTo(200);

        TestAccounts.raiseCredentials(login, database);

        assertThat(status(pair)).isEqualTo(401);
        assertThat(tryRefresh(pair).status()).isEqualTo(401);
    }

    @Test
    void onlyHashesOfRefreshTokensAndSealedKeysAreStored() {
        var pair = signIn();

        assertThat(Organisations.everywhere(() -> database.sql("select token_hash from refresh_token")
                        .query(String.class)
                        .list()))
                .isNotEmpty()
                .allMatch(hash -> hash.matches("[0-9a-f]{64}"))
                .doesNotContain(pair.refresh);
        var stored = database.sql("select sealed_key || public_key from signing_key")
                .query(String.class)
                .list();
        assertThat(stored).isNotEmpty().noneMatch(key -> key.contains("\"d\":"));
    }

    @Test
    void exchangedKeyIsStillBelievedUntilItIsVoided() {
        var before = signIn();

        keys.exchange();
        var after = signIn();

        assertThat(keyOf(after)).isNotEqualTo(keyOf(before));
        assertThat(status(before)).isEqualTo(200);
        assertThat(status(after)).isEqualTo(200);

        keys.exchangeAndVoid();

        assertThat(status(before)).isEqualTo(401);
        assertThat(status(after)).isEqualTo(401);
        assertThat(status(refresh(after))).isEqualTo(200);
    }

    @Test
    void keyThatAnotherInstanceMadeIsBelievedAtOnce() {
        assertThat(status(signIn())).isEqualTo(200);
        var other = new SigningKeys(database, transaction, secrets, signals, clock, properties);
        other.exchange();
        var user = users.loadUserByUsername(login);

        var token = new Tokens(other, clock, properties)
                .issue(user, families.begin(user, "127.0.0.1", null).family());

        assertThat(wire.get(LIST, "Authorization", "Bearer " + token).status()).isEqualTo(200);
    }

    @Test
    void oldKeyIsExchangedOnceAndForgottenWhenItsTokensHaveEnded() {
        keys.exchangeAndVoid();
        var old = keys.current().getKeyID();
        age(old, properties.keyAge().plusDays(1));

        keys.upkeep();
        keys.upkeep();

        assertThat(keys.all()).hasSize(2);
        var young = keys.current().getKeyID();
        assertThat(young).isNotEqualTo(old);

        age(young, properties.access().plusMinutes(1));
        keys.upkeep();

        assertThat(keys.all()).extracting(SigningKeys.KeyView::id).containsExactly(young);
    }

    @Test
    void foreignSignaturesAreNot() throws Exception {
        var own = SignedJWT.parse(signIn().access);
        var foreign = new RSAKeyGenerator(2048).keyID(keyOf(own)).generate();
        var forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyOf(own)).build(), own.getJWTClaimsSet());
        forged.sign(new RSASSASigner(foreign));
        var parts = own.serialize().split("\\.");
        var unsigned = com.nimbusds.jose.util.Base64URL.encode("{\"alg\":\"none\"}") + "." + parts[1] + ".";

        for (var token : new String[] {forged.serialize(), unsigned, parts[0] + "." + parts[1] + ".AAAA"}) {
            var answer = wire.get(LIST, "Authorization", "Bearer " + token);
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.json()).extractingJsonPathStringValue("$.type").isEqualTo("urn:problem:token-refused");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"refreshToken\":\"\"}", "{\"refreshToken\":7}", "[]", "{"})
    void refusesWhatIsNoRefreshToken(String body) {
        assertThat(wire.postJson("/api/auth/refresh", body).status()).isIn(400, 401);
        assertThat(wire.postJson("/api/auth/logout", body).status()).isIn(400, 204);
    }

    @Test
    @Tag("O3")
    void administratorsWorkInTheOrganisationThatTheyName() {
        var admin = wire.as("admin");
        var there = with(admin, "X-Organisation", Organisations.SECOND.toString());

        assertThat(wire.get(LIST, there).status()).isEqualTo(200);
        var unknown =
                wire.get(LIST, with(admin, "X-Organisation", UUID.randomUUID().toString()));
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json())
                .extractingJsonPathStringValue("$.type")
                .isEqualTo("urn:problem:organisation-unknown");
        assertThat(wire.get(LIST, with(admin, "X-Organisation", "second")).status())
                .isEqualTo(404);
        assertThat(wire.get(LIST, with(wire.as("operator"), "X-Organisation", Organisations.FIRST.toString()))
                        .status())
                .isEqualTo(403);
    }

    private void age(String key, Duration by) {
        database.sql("update signing_key set created_at = ? where signing_key_id = ?")
                .param(clock.instant().minus(by).atOffset(ZoneOffset.UTC))
                .param(UUID.fromString(key))
                .update();
    }

    private Pair signIn() {
        return pair(wire.postJson("/api/auth/login", "{\"login\":\"%s\",\"password\":\"potok\"}".formatted(login)));
    }

    private Pair refresh(Pair pair) {
        return pair(tryRefresh(pair));
    }

    private Wire.Answer tryRefresh(Pair pair) {
        return wire.postJson("/api/auth/refresh", body(pair));
    }

    private static String body(Pair pair) {
        return "{\"refreshToken\":\"%s\"}".formatted(pair.refresh);
    }

    private static Pair pair(Wire.Answer answer) {
        assertThat(answer.status()).isEqualTo(200);
        Map<String, Object> session = JsonPath.read(answer.raw().body(), "$");
        assertThat(session).containsEntry("expiresIn", 900).containsKey("user");
        return new Pair((String) session.get("accessToken"), (String) session.get("refreshToken"));
    }

    private int status(Pair pair) {
        return wire.get(LIST, "Authorization", "Bearer " + pair.access).status();
    }

    private static String keyOf(Pair pair) {
        try {
            return keyOf(SignedJWT.parse(pair.access));
        } catch (java.text.ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String keyOf(SignedJWT token) {
        return token.getHeader().getKeyID();
    }

    private static String[] with(String[] headers, String name, String value) {
        return new String[] {headers[0], headers[1], name, value};
    }
}
