package potok.identity.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import potok.Elsewhere;
import potok.PageVisitor;
import potok.RealDatabase;
import potok.Wire;
import potok.identity.Role;
import potok.identity.SignInDirectory;
import potok.identity.TestAccounts;
import potok.shared.NotFound;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** In the second organisation, so that nobody of the first is shut out meanwhile. */
@RealDatabase
@Tag("M22")
class AddressListIT {
    private static final String HERE = "127.0.0.1";
    private static final String OFFICE = "127.0.0.60";

    @LocalServerPort
    int port;

    @Autowired
    AddressLists lists;

    @Autowired
    SignInDirectory users;

    @Autowired
    JdbcClient database;

    Wire wire;
    Elsewhere office;
    String login;

    @BeforeEach
    void account() {
        wire = new Wire(port);
        office = new Elsewhere(port, OFFICE);
        login = "addresses-" + UUID.randomUUID();
        TestAccounts.like("operator3", login, database);
    }

    @AfterEach
    void openToAll() {
        there(() ->
                lists.entries().forEach(entry -> lists.remove(entry.id(), users.loadUserByUsername("admin"), HERE)));
        awaitStatus(200);
    }

    @Test
    void onlyListedAddressesMaySignIn() {
        allow(null, OFFICE);

        awaitStatus(403);
        var refused = signIn();
        assertThat(refused.json()).extractingJsonPathStringValue("$.type").isEqualTo("urn:problem:address-not-allowed");
        assertThat(refused.json()).extractingJsonPathStringValue("$.detail").contains(HERE);
        assertThat(office.postJson("/api/auth/login", credentials()).status()).isEqualTo(200);
        assertThat(wire.postJson("/api/auth/login", "{\"login\":\"operator\",\"password\":\"potok\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoIsSignedInIsShutOutToo() {
        var token = wire.as(login);
        var page = new PageVisitor(port, "ru");
        page.signIn(login, "potok");
        assertThat(page.get("/calls").statusCode()).isEqualTo(200);
        assertThat(wire.get("/engine-rest/task/count", Wire.basic(login)).status())
                .isEqualTo(200);

        allow(Role.OPERATOR, OFFICE);

        await().until(() -> wire.get("/api/calls", token).status() == 403);
        var shut = page.get("/calls");
        assertThat(shut.statusCode()).isEqualTo(403);
        assertThat(shut.body()).contains("не разрешает вход с адреса " + HERE);
        assertThat(wire.get("/engine-rest/task/count", Wire.basic(login)).status())
                .isEqualTo(403);
        assertThat(office.get("/api/calls", token).status()).isEqualTo(200);
    }

    @Test
    void theSignInPageTellsWhy() {
        allow(null, OFFICE);
        awaitStatus(403);

        var page = new PageVisitor(port, "ru").signIn(login, "potok");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("не разрешает вход с адреса " + HERE);
    }

    @Test
    void administratorCannotShutHimselfOut() {
        var administrator = users.loadUserByUsername("orgadmin2");

        assertThatThrownBy(() -> there(() -> lists.add(null, OFFICE, "", administrator, HERE)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, rule -> assertThat(rule.code()).isEqualTo("own-address-shut-out"));

        there(() -> lists.add(null, "127.0.0.0/24", "Office", administrator, HERE));
        there(() -> lists.add(null, OFFICE, "", administrator, HERE));
        var own = there(lists::entries).stream()
                .filter(entry -> entry.network().endsWith("/24"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> there(() -> lists.remove(own.id(), administrator, HERE)))
                .isInstanceOf(RuleBroken.class);
        assertThat(there(lists::entries)).hasSize(2);
    }

    @Test
    void listsAreTheirOrganisationsOwn() {
        allow(null, OFFICE);
        var entry = there(lists::entries).get(0);

        assertThat(Organisations.in(Organisations.FIRST, lists::entries)).isEmpty();
        assertThatThrownBy(() -> Organisations.in(
                        Organisations.FIRST, () -> lists.remove(entry.id(), users.loadUserByUsername("admin"), HERE)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> allow(null, OFFICE)).isInstanceOf(RuleBroken.class);
    }

    /** By an administrator who is at home elsewhere. */
    private void allow(Role role, String network) {
        there(() -> lists.add(role, network, "", users.loadUserByUsername("admin"), HERE));
    }

    private void awaitStatus(int status) {
        await().until(() -> signIn().status() == status);
    }

    private Wire.Answer signIn() {
        return wire.postJson("/api/auth/login", credentials());
    }

    private String credentials() {
        return "{\"login\":\"%s\",\"password\":\"potok\"}".formatted(login);
    }

    private static void there(Runnable work) {
        Organisations.in(Organisations.SECOND, work);
    }

    private static <T> T there(java.util.function.Supplier<T> work) {
        return Organisations.in(Organisations.SECOND, work);
    }
}
