package potok.incidents.cases.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import potok.RealDatabase;
import potok.Visitor;
import potok.identity.UserView;
import potok.identity.Users;
import potok.incidents.cases.CaseKind;
import potok.incidents.cases.CaseLevel;
import potok.incidents.cases.CaseOutcome;
import potok.incidents.cases.CaseStage;
import potok.incidents.cases.RegisterCase;
import potok.incidents.cases.ServiceCaseId;
import potok.incidents.cases.ServiceCases;

/** The pages of cases as people meet them. */
@RealDatabase
@Tag("O13")
@Tag("O14")
@Tag("O16")
@Tag("M27")
class CasePagesIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    ServiceCases cases;

    @Autowired
    Users users;

    private final String title = "Title " + UUID.randomUUID();
    private Visitor support;

    @BeforeEach
    void signIn() {
        support = Visitor.signedIn(port, "support2");
    }

    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void aCaseIsRegisteredAndStandsInItsRegister(CaseKind kind) {
        support.get(kind.register() + "/new");

        var registered = support.post(
                kind.register() + "/new",
                Map.of("title", title, "description", "=1+1", "priority", "HIGH", "responsible", id("support3")));

        assertThat(registered.redirect()).startsWith("/cases/");
        var id = ServiceCaseId.of(registered.redirect().substring("/cases/".length()));
        assertThat(cases.view(id).kind()).isEqualTo(kind);
        assertThat(cases.view(id).responsible()).hasToString(id("support3"));
        assertThat(support.get(kind.register() + "?search=" + title.replace(' ', '+'))
                        .body())
                .contains(title);
        assertThat(support.get(kind.register() + "?state=CLOSED").body()).doesNotContain(title);
        var table = support.get(kind.register() + ".csv?search=" + title.replace(' ', '+'));
        assertThat(table.status()).isEqualTo(200);
        assertThat(table.body()).contains(title).contains("\"'=1+1\"");
    }

    @ParameterizedTest
    @EnumSource(CaseKind.class)
    void thePageShowsTheCaseWithItsParts(CaseKind kind) {
        var id = registered(kind, "support2");
        await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> cases.view(id).stage() == CaseStage.of(kind).get(0));

        for (var part : List.of("", "/heading", "/facts", "/stages", "/task", "/timeline")) {
            assertThat(support.get("/cases/" + id + part).status()).as(part).isEqualTo(200);
        }
        assertThat(support.get("/cases/" + id + "/diagram", "Accept", "application/json")
                        .status())
                .isEqualTo(200);
        assertThat(support.get("/cases/" + id).body()).contains(title).contains("case-steps");
        var panel = "/case-links/" + kind.link() + "/" + id;
        assertThat(support.get(panel).status()).isEqualTo(200);
        assertThat(support.get(panel + "/search?wanted=INCIDENT&text=x").status())
                .isEqualTo(200);
    }

    @Test
    void aCaseThatEndedIsStillReadable() {
        var id = registered(CaseKind.PROBLEM, "support2");
        cases.cancel(id, "Double");

        assertThat(support.get("/cases/" + id).body()).contains("Double");
        assertThat(cases.view(id).outcome()).isEqualTo(CaseOutcome.CANCELLED);
    }

    @Test
    void aChangeIsMadeFromAProblemAndLinkedWithIt() {
        var problem = registered(CaseKind.PROBLEM, "support2");
        var from = "PROBLEM:" + problem;

        assertThat(support.get("/changes/new?from=" + from).body())
                .contains(title)
                .contains(from);
        var change = support.post(
                "/changes/new", Map.of("title", title, "description", "?", "priority", "LOW", "from", from));

        assertThat(support.get("/case-links/PROBLEM/" + problem).body()).contains(change.redirect());
    }

    @Test
    void twoCasesAreLinkedAndParted() {
        var problem = registered(CaseKind.PROBLEM, "support2");
        var change = registered(CaseKind.CHANGE, "support2");
        var panel = "/case-links/PROBLEM/" + problem;
        support.get("/problems/new");

        assertThat(support.get(panel + "/search?wanted=CHANGE&text=" + title.replace(' ', '+'))
                        .body())
                .contains(change.toString());
        assertThat(support.post(panel, Map.of("with", "CHANGE:" + change)).body())
                .contains("/cases/" + change);
        assertThat(support.get(panel + "/search?wanted=CHANGE&text=" + title.replace(' ', '+'))
                        .body())
                .doesNotContain(change.toString());
        assertThat(support.post(panel + "/remove", Map.of("with", "CHANGE:" + change))
                        .body())
                .doesNotContain(change.toString());
    }

    @Test
    void whatIsNotFilledInIsAskedForAgain() {
        support.get("/problems/new");

        var refused = support.post("/problems/new", Map.of("title", " ", "description", "", "priority", "HIGH"));

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body()).contains("is-invalid");
    }

    @Test
    void whoIsNoSupporterMayNotBeMadeResponsible() {
        support.get("/problems/new");

        var refused = support.post(
                "/problems/new",
                Map.of("title", title, "description", "?", "priority", "HIGH", "responsible", id("technician")));

        assertThat(refused.body()).contains("is-invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/problems?state=x",
                "/problems?stage=x",
                "/problems?priority=x",
                "/problems?mine=x",
                "/problems.csv?state=x"
            })
    void whatCannotBeIsRefused(String address) {
        assertThat(support.get(address).status()).isEqualTo(400);
    }

    @Test
    void staffSeesItsOwnIdeasOnly() {
        var own = registered(CaseKind.DEVELOPMENT, "operator");
        var other = registered(CaseKind.DEVELOPMENT, "support2");
        var problem = registered(CaseKind.PROBLEM, "operator");
        var operator = Visitor.signedIn(port, "operator");

        assertThat(operator.get("/development-requests").body())
                .contains(own.toString())
                .doesNotContain(other.toString());
        assertThat(operator.get("/cases/" + own).status()).isEqualTo(200);
        for (var hidden : List.of(other, problem)) {
            assertThat(operator.get("/cases/" + hidden).status()).isEqualTo(404);
            assertThat(operator.get("/cases/" + hidden + "/timeline").status()).isEqualTo(404);
        }
        operator.get("/development-requests/new");
        assertThat(operator.post("/cases/" + own + "/cancel", Map.of("reason", "Wrong"))
                        .status())
                .isEqualTo(200);
        assertThat(cases.view(own).outcome()).isEqualTo(CaseOutcome.CANCELLED);
    }

    private ServiceCaseId registered(CaseKind kind, String author) {
        var by = users.byLogin(author).map(UserView::id).orElseThrow();
        return cases.register(new RegisterCase(kind, title, "Details", CaseLevel.MEDIUM, by, null, null));
    }

    private String id(String login) {
        return users.byLogin(login).orElseThrow().id().toString();
    }
}
