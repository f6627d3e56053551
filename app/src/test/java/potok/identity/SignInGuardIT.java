package potok.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import potok.Elsewhere;
import potok.PageVisitor;
import potok.RealDatabase;
import potok.Wire;
import potok.shared.NotFound;
import potok.shared.Organisations;

/** Each test locks a login of its own. */
@RealDatabase
@Tag("C9")
class SignInGuardIT {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    @Autowired
    SignInLocks locks;

    Wire wire;
    String login;

    @BeforeEach
    void account() {
        wire = new Wire(port);
        login = "guard-" + UUID.randomUUID();
        TestAccounts.like("operator", login, database);
    }

    @Test
    void fiveWrongPasswordsLockTheLoginEvenForTheRightOne() {
        for (var i = 0; i < 5; i++) {
            assertThat(signIn(login, "wrong").status()).isEqualTo(401);
        }

        var locked = signIn(login, "potok");

        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.raw().headers().firstValueAsLong("Retry-After").orElse(0))
                .isBetween(850L, 900L);
        assertThat(locked.json()).extractingJsonPathStringValue("$.type").isEqualTo("urn:problem:too-many-attempts");
        assertThat(locked.json()).extractingJsonPathStringValue("$.detail").contains("15 мин");
        assertThat(signIn(login.toUpperCase(java.util.Locale.ROOT) + " ", "potok")
                        .status())
                .isEqualTo(429);
    }

    @Test
    void rightPasswordForgetsTheWrongOnes() {
        for (var i = 0; i < 4; i++) {
            signIn(login, "wrong");
        }
        assertThat(signIn(login, "potok").status()).isEqualTo(200);
        for (var i = 0; i < 4; i++) {
            signIn(login, "wrong");
        }

        assertThat(signIn(login, "potok").status()).isEqualTo(200);
    }

    @Test
    void loginsThatNobodyHasAreTreatedAlike() {
        var nobody = "nobody-" + UUID.randomUUID();
        for (var i = 0; i < 5; i++) {
            var refused = signIn(nobody, "wrong");
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.raw().body())
                    .isEqualTo(signIn("nobody-" + UUID.randomUUID(), "x").raw().body());
        }

        assertThat(signIn(nobody, "wrong").status()).isEqualTo(429);
    }

    @Test
    void theSignInPageSaysHowLongToWait() {
        lock();

        var page = new PageVisitor(port, "ru").signIn(login, "potok");

        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(page.body()).contains("name=\"username\"", "Повторите через 15 мин");
    }

    @Test
    void theEnginesRestIsNoWayRound() {
        for (var i = 0; i < 5; i++) {
            assertThat(wire.get("/engine-rest/task/count", basic("wrong")).status())
                    .isEqualTo(401);
        }

        var locked = wire.get("/engine-rest/task/count", basic("potok"));

        assertThat(locked.status()).isEqualTo(429);
        assertThat(locked.raw().headers().firstValue("Retry-After")).isPresent();
        assertThat(signIn(login, "potok").status()).isEqualTo(429);
    }

    @Test
    void rememberedPasswordOfTheEnginesRestEndsWithTheAccount() {
        assertThat(wire.get("/engine-rest/task/count", basic("potok")).status()).isEqualTo(200);

        Organisations.everywhere(
                () -> database.sql("update app_user set password_hash = '{bcrypt}none' where login = ?")
                        .param(login)
                        .update());

        assertThat(wire.get("/engine-rest/task/count", basic("potok")).status()).isEqualTo(401);
    }

    @Test
    void administratorsAreToldOnceALock() {
        lock();
        signIn(login, "wrong");

        var told = Organisations.in(
                Organisations.FIRST, () -> database.sql("select recipient from outbox_message where about = ?")
                        .param("login:" + login)
                        .query(String.class)
                        .list());
        assertThat(told)
                .containsOnlyOnce("orgadmin@example.com", "admin@example.com")
                .doesNotContain("operator@example.com", "orgadmin2@example.com");
    }

    @Test
    void administratorOfTheOrganisationUnlocks() {
        lock();

        assertThatThrownBy(() -> Organisations.in(
                        Organisations.SECOND, () -> locks.unlock(orgAdmin(Organisations.SECOND), "LOGIN", login)))
                .isInstanceOf(NotFound.class);
        assertThat(signIn(login, "potok").status()).isEqualTo(429);

        Organisations.in(Organisations.FIRST, () -> locks.unlock(orgAdmin(Organisations.FIRST), "LOGIN", login));

        assertThat(signIn(login, "potok").status()).isEqualTo(200);
    }

    @Test
    void failuresAreShownToTheOrganisationWhoseLoginsTheyWere() {
        var nobody = "nobody-" + UUID.randomUUID();
        signIn(login, "wrong");
        signIn(nobody, "wrong");

        assertThat(failures(orgAdmin(Organisations.FIRST))).contains(login).doesNotContain(nobody);
        assertThat(failures(orgAdmin(Organisations.SECOND))).doesNotContain(login, nobody);
        assertThat(failures(SignedInUsers.of(Role.ADMIN))).contains(login, nobody);
    }

    @Test
    @Tag("D6")
    void forwardedAddressesAreBelievedOfNobody() {
        wire.postJson(
                "/api/auth/login",
                "{\"login\":\"%s\",\"password\":\"wrong\"}".formatted(login),
                "X-Forwarded-For",
                "203.0.113.9");
        new Elsewhere(port, "127.0.0.51")
                .postJson("/api/auth/login", "{\"login\":\"%s\",\"password\":\"wrong\"}".formatted(login));

        new Elsewhere(port, "127.0.0.52").get("/engine-rest/task/count", basic("wrong"));
        new PageVisitor(port, "en").signIn(login, "wrong");

        assertThat(database.sql("select address from sign_in_failure where login = ?")
                        .param(login)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("127.0.0.1", "127.0.0.51", "127.0.0.52", "127.0.0.1");
    }

    @Test
    void addressThatFailsWithManyLoginsIsLockedForAll() {
        var address = "198.51.100." + (int) (Math.random() * 250)
                + UUID.randomUUID().toString().substring(0, 4);
        var guard = new SignInGuard(
                database,
                transaction,
                events,
                clock,
                new SignInGuardProperties(5, 3, Duration.ofMinutes(15), Duration.ofMinutes(10), Duration.ofDays(90)));
        for (var i = 0; i < 3; i++) {
            guard.check("other", address);
            guard.failed("nobody-" + UUID.randomUUID(), address, "test", "password");
        }

        assertThatThrownBy(() -> guard.check("other", address))
                .isInstanceOfSatisfying(TooManyAttempts.class, locked -> assertThat(locked.retryAfter())
                        .isBetween(Duration.ofMinutes(9), Duration.ofMinutes(10)));
        guard.check("other", "192.0.2.1");
    }

    @Test
    void oddLoginsAreRefusedLikeOthers() {
        for (var odd : new String[] {"\\u0000", "a\\u0000b", "' or 1=1 --", "\\ud800", "\\u202e"}) {
            assertThat(signIn(odd, "x").status()).as(odd).isIn(400, 401);
        }
    }

    private void lock() {
        for (var i = 0; i < 5; i++) {
            signIn(login, "wrong");
        }
    }

    private Wire.Answer signIn(String name, String password) {
        return wire.postJson(
                "/api/auth/login",
                "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(name, password),
                "Accept-Language",
                "ru");
    }

    private String[] basic(String password) {
        var pair = Base64.getEncoder().encodeToString((login + ":" + password).getBytes());
        return new String[] {"Authorization", "Basic " + pair};
    }

    private java.util.List<String> failures(SignedIn reader) {
        return Organisations.in(reader.organisation(), () -> locks.failures(
                        reader, clock.instant().minusSeconds(600), PageRequest.of(0, 1000))
                .map(SignInLocks.Failure::login)
                .getContent());
    }

    private static SignedIn orgAdmin(UUID organisation) {
        var user = SignedInUsers.of(Role.ORG_ADMIN).in(organisation);
        assertThat(user.roles()).isEqualTo(Set.of(Role.ORG_ADMIN));
        return user;
    }
}
