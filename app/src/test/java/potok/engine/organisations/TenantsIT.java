package potok.engine.organisations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.SoftAssertions.assertSoftly;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import potok.RealDatabase;
import potok.Wire;
import potok.engine.organisations.Errands.Errand;
import potok.shared.Organisations;

/** By no call of the engine's REST does anybody meet what belongs to an organisation in which he does not work. */
@RealDatabase
@Tag("O9")
class TenantsIT {
    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    Wire wire;
    Errands errands;
    Errand first;
    Errand second;

    @BeforeEach
    void oneErrandEach() {
        wire = new Wire(port);
        errands = new Errands(engine);
        errands.deployShared();
        first = errands.running(Organisations.FIRST);
        second = errands.running(Organisations.SECOND);
    }

    @AfterEach
    void forget() {
        errands.forgetAll();
    }

    static Stream<Arguments> strangers() {
        return Stream.of(
                Arguments.of(Organisations.FIRST, "operator3", null),
                Arguments.of(Organisations.FIRST, "manager2", null),
                Arguments.of(Organisations.SECOND, "operator", null),
                Arguments.of(Organisations.SECOND, "manager", null),
                Arguments.of(Organisations.SECOND, "analyst", null),
                Arguments.of(Organisations.SECOND, "admin", null),
                Arguments.of(Organisations.FIRST, "admin", Organisations.SECOND));
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void nothingIsRead(UUID victim, String login, @Nullable UUID chosen) {
        var caller = caller(login, chosen);
        var errand = of(victim);

        for (var path : EngineCalls.reading(errand)) {
            var answer = wire.get("/engine-rest" + path, caller);
            assertThat(answer.status()).as(path).isLessThan(500);
            assertThat(answer.raw().body()).as(path).doesNotContain(errand.unasked(path));
        }
    }

    /** Else the test above would prove nothing. */
    @Test
    void anAdministratorReadsAllOfItWhereHeWorks() {
        for (var path : EngineCalls.reading(first)) {
            var answer = wire.get("/engine-rest" + path, Wire.basic("admin"));
            assertThat(answer.status()).as(path).isEqualTo(200);
            assertThat(answer.raw().body()).as(path).containsAnyOf(first.marks().toArray(String[]::new));
        }
    }

    @ParameterizedTest
    @MethodSource("strangers")
    void nothingIsChanged(UUID victim, String login, @Nullable UUID chosen) {
        var caller = caller(login, chosen);
        var errand = of(victim);
        var before = errands.state(errand);

        assertSoftly(softly -> EngineCalls.changing(errand).forEach(call -> {
            var answer = wire.call(call.method(), "/engine-rest" + call.path(), call.body(), caller);
            softly.assertThat(answer.status())
                    .as("%s %s", call, answer.raw().body())
                    .isLessThan(500);
            softly.assertThat(answer.raw().body()).as(call.path()).doesNotContain(errand.secret());
            softly.assertThat(errands.state(errand)).as(call.path()).isEqualTo(before);
        }));
    }

    @Test
    void batchesReachNoForeignInstance() {
        var before = errands.state(second);

        for (var call : EngineCalls.batches(second)) {
            var answer = wire.call(call.method(), "/engine-rest" + call.path(), call.body(), Wire.basic("admin"));
            assertThat(answer.status()).as("%s %s", call, answer.raw().body()).isLessThan(500);
        }

        await().atMost(Duration.ofSeconds(30)).until(() -> openBatchJobs() == 0);
        assertThat(errands.state(second)).isEqualTo(before);
        forgetBatches();
    }

    @Test
    void aBatchWorksInItsMakersOrganisation() {
        wire.call(
                "POST",
                "/engine-rest/process-instance/delete",
                "{\"processInstanceIds\":[\"" + first.instance() + "\"],\"deleteReason\":\"test\"}",
                Wire.basic("admin"));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> engine.getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceId(first.instance())
                                .count()
                        == 0);
    }

    @Test
    void countsAreOfOneOrganisation() {
        for (var path : EngineCalls.counting()) {
            assertThat(count(path, Wire.basic("admin"))).as(path).isEqualTo(1);
            assertThat(count(path, caller("admin", Organisations.SECOND)))
                    .as(path)
                    .isEqualTo(1);
        }
        assertThat(count("/task/count?processDefinitionKey=shared-errand", Wire.basic("operator3")))
                .isEqualTo(1);
    }

    @Test
    void filtersShowAndCountTheOwnTasks() {
        var filter = JsonPath.<String>read(
                wire.postJson("/engine-rest/filter/create", """
                                {"resourceType":"Task","name":"errands","owner":"admin","properties":{},
                                 "query":{"processDefinitionKey":"shared-errand"}}""", Wire.basic("admin"))
                        .raw()
                        .body(),
                "$.id");

        assertThat(count("/filter/" + filter + "/count", Wire.basic("admin"))).isEqualTo(1);
        assertThat(wire.get("/engine-rest/filter/" + filter + "/list", Wire.basic("admin"))
                        .raw()
                        .body())
                .contains(first.task())
                .doesNotContain(second.task());
        engine.getFilterService().deleteFilter(filter);
    }

    @Test
    void statisticsThatWouldMixOrganisationsAreRefused() {
        var definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(Errands.KEY)
                .singleResult()
                .getId();

        assertThat(wire.get(
                                "/engine-rest/history/process-definition/" + definition + "/statistics",
                                Wire.basic("admin"))
                        .status())
                .isEqualTo(400);
        assertThat(JsonPath.<Iterable<Integer>>read(
                        wire.get("/engine-rest/process-definition/" + definition + "/statistics", Wire.basic("admin"))
                                .raw()
                                .body(),
                        "$[*].instances"))
                .containsOnly(1);
    }

    @Test
    void whoWorksInTheOrganisationGoesOnWorking() {
        var claimed = wire.postJson(
                "/engine-rest/task/" + second.task() + "/claim", "{\"userId\":\"operator3\"}", Wire.basic("operator3"));
        var completed =
                wire.postJson("/engine-rest/task/" + second.task() + "/complete", "{}", Wire.basic("operator3"));

        assertThat(claimed.status()).as(claimed.raw().body()).isEqualTo(204);
        assertThat(completed.status()).as(completed.raw().body()).isEqualTo(204);
    }

    @Test
    void deploymentsAreOfTheOrganisationInWhichTheyAreMade() {
        var unnamed = deploy("admin", null);
        var foreign = deploy("admin", Organisations.SECOND);
        var analysts = deploy("analyst", null);

        assertThat(unnamed.json())
                .extractingJsonPathStringValue("$.tenantId")
                .isEqualTo(Organisations.FIRST.toString());
        assertThat(foreign.status()).isEqualTo(403);
        assertThat(analysts.status()).isEqualTo(403);
    }

    @Test
    void ownModelsAreReadByNobodyElse() {
        var deployment = JsonPath.<String>read(deploy("admin", null).raw().body(), "$.id");
        var decision = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .singleResult()
                .getId();

        for (var path : List.of(
                "/deployment/" + deployment,
                "/deployment/" + deployment + "/resources",
                "/decision-definition/" + decision,
                "/decision-definition/" + decision + "/xml")) {
            assertThat(wire.get("/engine-rest" + path, wire.as("admin")).status())
                    .as(path)
                    .isEqualTo(200);
            assertThat(wire.get("/engine-rest" + path, wire.as("manager2")).status())
                    .as(path)
                    .isIn(403, 404);
        }
        assertThat(wire.get("/engine-rest/deployment", wire.as("manager2"))
                        .raw()
                        .body())
                .doesNotContain(deployment);
    }

    private Wire.Answer deploy(String login, @Nullable UUID organisation) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("deployment-name", "errands over the wire");
        if (organisation != null) {
            parts.put("tenant-id", organisation.toString());
        }
        parts.put("errand-price.dmn", Errands.text("errand-price.dmn"));
        return wire.postParts("/engine-rest/deployment/create", parts, wire.as(login));
    }

    @Test
    void passwordsCannotBeTriedOutAtTheEngine() {
        var answer = wire.postJson(
                "/engine-rest/identity/verify",
                "{\"username\":\"operator2\",\"password\":\"potok\"}",
                Wire.basic("operator"));

        assertThat(answer.raw().body()).contains("\"authenticated\":false");
    }

    @Test
    void nobodysInstancesAreRefused() {
        assertThatThrownBy(() -> errands.start(Organisations.NOBODY, "errand-of-nobody"))
                .hasMessageContaining("enter it first");
    }

    private Errand of(UUID organisation) {
        return organisation.equals(first.organisation()) ? first : second;
    }

    private int count(String path, String[] caller) {
        return JsonPath.read(wire.get("/engine-rest" + path, caller).raw().body(), "$.count");
    }

    /** By token, which costs less than a password; an administrator may choose the organisation. */
    private String[] caller(String login, @Nullable UUID chosen) {
        return chosen == null
                ? wire.as(login)
                : Stream.concat(Arrays.stream(wire.as(login)), Stream.of("X-Organisation", chosen.toString()))
                        .toArray(String[]::new);
    }

    private long openBatchJobs() {
        return Organisations.everywhere(() -> engine.getManagementService().createBatchStatisticsQuery().list().stream()
                .filter(batch -> batch.getRemainingJobs() > batch.getFailedJobs()
                        || batch.getTotalJobs() > batch.getJobsCreated())
                .count());
    }

    private void forgetBatches() {
        Organisations.everywhere(() -> {
            var management = engine.getManagementService();
            management.createBatchQuery().list().forEach(batch -> management.deleteBatch(batch.getId(), true));
            return management;
        });
    }
}
