package potok.engine.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import potok.RealDatabase;
import potok.Visitor;
import potok.engine.organisations.Errands.Errand;
import potok.shared.Organisations;

/** Tasklist's door to the engine keeps organisations apart as the engine's REST does. */
@RealDatabase
@Tag("O9")
@Tag("X6")
class TasklistTenantsIT {
    private static final String ENGINE = "/camunda/api/engine/engine/default";

    private static final String COCKPIT = "/camunda/api/cockpit/plugin/base/default";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    Errands errands;
    Errand first;
    Errand second;

    @BeforeEach
    void oneErrandEach() {
        errands = new Errands(engine);
        errands.deployShared();
        first = errands.running(Organisations.FIRST);
        second = errands.running(Organisations.SECOND);
    }

    @AfterEach
    void forget() {
        errands.forgetAll();
    }

    @ParameterizedTest
    @CsvSource({
        "operator3, 00000000-0000-0000-0000-000000000001",
        "operator, 00000000-0000-0000-0000-000000000002",
        "admin, 00000000-0000-0000-0000-000000000002"
    })
    void nothingOfAnotherOrganisation(String login, UUID victim) {
        var errand = victim.equals(first.organisation()) ? first : second;
        var visitor = Visitor.signedIn(port, login);
        var before = errands.state(errand);

        assertSoftly(softly -> EngineCalls.reading(errand).forEach(path -> softly.assertThat(
                        visitor.get(ENGINE + path, "Accept", "*/*").body())
                .as(path)
                .doesNotContain(errand.unasked(path))));
        for (var call : EngineCalls.changing(errand)) {
            assertThat(visitor.call(call.method(), ENGINE + call.path(), call.body())
                            .status())
                    .as(call.toString())
                    .isLessThan(500);
        }
        assertThat(errands.state(errand)).isEqualTo(before);
    }

    @Test
    void theOwnTasksAreListedAndTaken() {
        var visitor = Visitor.signedIn(port, "operator3");

        var tasks = visitor.get(ENGINE + "/task?processDefinitionKey=shared-errand", "Accept", "*/*")
                .body();
        var claimed = visitor.call("POST", ENGINE + "/task/" + second.task() + "/claim", "{\"userId\":\"operator3\"}");

        assertThat(JsonPath.<Iterable<String>>read(tasks, "$[*].id")).containsExactly(second.task());
        assertThat(claimed.status()).as(claimed.body()).isEqualTo(204);
    }

    @Test
    void noOtherDoorsLeadToTheEngine() {
        var visitor = Visitor.signedIn(port, "operator3");

        for (var path : new String[] {"/camunda/api/engine/task", "/camunda/api/engine/engine//task"}) {
            assertThat(visitor.get(path, "Accept", "*/*").body()).as(path).doesNotContain(first.marks());
        }
        for (var path : new String[] {
            "/camunda/app/cockpit/default/",
            COCKPIT + "/process-definition/statistics",
            "/camunda/app/admin/default/",
            "/engine-rest/metrics"
        }) {
            assertThat(visitor.get(path, "Accept", "*/*").status()).as(path).isIn(401, 403);
        }
    }

    /** Cockpit asks the database past the engine's commands. */
    @Test
    void cockpitShowsAnAdministratorTheOrganisationInWhichHeWorks() {
        var visitor = Visitor.signedIn(port, "admin");

        // The first answer brings the token without which nothing may be posted.
        visitor.get(COCKPIT + "/process-definition/statistics", "Accept", "*/*");
        var instances = visitor.call("POST", COCKPIT + "/process-instance", "{}");
        var count = visitor.call(
                "POST", COCKPIT + "/process-instance/count", "{\"processDefinitionId\":\"" + definition() + "\"}");

        assertThat(instances.body()).contains(first.instance()).doesNotContain(second.instance());
        assertThat(JsonPath.<Integer>read(count.body(), "$.count")).isEqualTo(1);
    }

    private String definition() {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(Errands.KEY)
                .singleResult()
                .getId();
    }
}
