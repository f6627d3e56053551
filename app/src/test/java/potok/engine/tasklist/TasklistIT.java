package potok.engine.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;
import org.springframework.test.context.ContextConfiguration;

@Tag("X6")
@SpringBootTest(classes = TasklistTestApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TasklistTestApplication.Settings.class)
class TasklistIT {
    @Autowired
    private TestRestTemplate http;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private HistoryService history;

    @Autowired
    private FilterService filters;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private TasklistSetup setup;

    private ProcessInstance errand;
    private Task task;

    @BeforeEach
    void giveErrand() {
        errand = runtime.startProcessInstanceByKey("errand", "errand-1");
        task = openTask();
    }

    @AfterEach
    void forgetErrand() {
        runtime.deleteProcessInstanceIfExists(errand.getId(), "test over", true, true, true, false);
    }

    @Test
    void formAndTaskSpeakTheReadersLanguage() {
        assertThat(get("/task/" + task.getId(), "operator", "ru").path("name").textValue())
                .isEqualTo("Выполнить поручение");
        assertThat(get("/task/" + task.getId() + "/deployed-form", "operator", "kk")
                        .toString())
                .contains("Қала", "шұғыл")
                .doesNotContain("i18n:");
        assertThat(get("/process-definition/key/errand", "operator", "zh")
                        .path("name")
                        .textValue())
                .isEqualTo("事务");
    }

    @Test
    void languageNobodyTranslatedIsAnsweredInEnglish() {
        assertThat(get("/task/" + task.getId(), "operator", "fr").path("name").textValue())
                .isEqualTo("Run the errand");
    }

    @Test
    void otherContentPassesUntouched() {
        var diagram = http.withBasicAuth("manager", "potok")
                .getForEntity("/engine-rest/process-definition/key/errand/diagram", byte[].class);
        var tasksAsText = exchange(RequestEntity.get("/engine-rest/version").build(), "admin");

        assertThat(diagram.getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(tasksAsText.getBody()).contains("7.24");
    }

    @Test
    void openedFormShowsItsContext() throws IOException {
        var variables = get("/task/" + task.getId() + "/form-variables?deserializeValues=false", "operator", "ru");

        assertThat(variables.path("clientName").path("value").textValue()).isEqualTo("Client of errand-1");
        assertThat(variables.path("visits").path("type").textValue()).isEqualTo("Integer");
        assertThat(variables.path("cities").path("type").textValue()).isEqualTo("Json");
        assertThat(EngineTexts.JSON
                        .readTree(variables.path("cities").path("value").textValue())
                        .at("/0/label")
                        .textValue())
                .isEqualTo("Омск");
    }

    @Test
    void strangersSeeNeitherTaskNorFormContext() {
        var variables = exchange(
                RequestEntity.get("/engine-rest/task/" + task.getId() + "/form-variables")
                        .build(),
                "technician");

        assertThat(variables.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
        assertThat(variables.getBody()).doesNotContain("Client of");
        assertThat(get("/task", "technician", "ru")).isEmpty();
    }

    @Test
    void submittedFormLeavesNoTrace() {
        var answer = submit("/submit-form");

        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(openTask().getTaskDefinitionKey()).isEqualTo("userTask_checkErrand");
        assertNothingStored();
    }

    @Test
    void anotherSpellingOfTheAddressMakesNoDifference() {
        assertThat(submit("/%73ubmit-form").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertNothingStored();
    }

    @Test
    void completingByRestLeavesNoTraceEither() {
        assertThat(submit("/complete").getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        assertNothingStored();
    }

    @Test
    void refusalIsASentenceInTheReadersLanguage() {
        var answer = exchange(
                RequestEntity.post("/engine-rest/task/" + task.getId() + "/submit-form")
                        .header(HttpHeaders.COOKIE, "lang=ru")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("variables", Map.of())),
                "operator");

        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.BAD_REQUEST);
        assertThat(answer.getBody()).contains("Заполните поле «Клиент».").doesNotContain("Cannot");
        assertThat(openTask().getId()).isEqualTo(task.getId());
    }

    @Test
    void groupsHaveReadableNames() {
        var group = exchange(
                RequestEntity.get("/engine-rest/group/OPERATOR")
                        .header(HttpHeaders.COOKIE, "lang=kk")
                        .build(),
                "admin");

        assertThat(group.getBody()).contains("Операторлар");
    }

    @Test
    void filtersFollowTheRole() {
        assertThat(filterNames("operator"))
                .containsExactlyInAnyOrder(
                        "Мои задачи",
                        "Задачи моей группы",
                        "Просроченные",
                        "Звонки и обращения",
                        "Диалоги",
                        "Заказы на выезд");
        assertThat(filterNames("technician")).containsExactlyInAnyOrder("Мои задачи", "Просроченные");
        assertThat(filterNames("client")).isEmpty();
    }

    @Test
    void groupAndOverdueFiltersFindTheOperatorsTask() {
        assertThat(found("group", "operator")).isEqualTo(1);
        assertThat(found("overdue", "operator")).isEqualTo(1);
        assertThat(found("mine", "operator")).isZero();
        assertThat(found("overdue", "technician")).isZero();

        exchange(
                RequestEntity.post("/engine-rest/task/" + task.getId() + "/claim")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(Map.of("userId", "operator")),
                "operator");

        assertThat(found("mine", "operator")).isEqualTo(1);
        assertThat(found("group", "operator")).isZero();
        assertThat(found("overdue", "operator")).isEqualTo(1);
    }

    @Test
    void setupRepairsWhatDiffersAndRepeatsNothing() {
        var rights = authorizations.createAuthorizationQuery().count();
        var mine = filters.createFilterQuery().filterName("i18n:filter.mine").singleResult();
        mine.setProperties(Map.of("color", "#000000"));
        filters.saveFilter(mine);

        setup.run();

        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(rights);
        assertThat(filters.createFilterQuery().count()).isEqualTo(6);
        assertThat(filters.getFilter(mine.getId()).getProperties()).containsEntry("color", "#206bc4");
    }

    @Test
    void setupTakesBackWhatAnEarlierVersionGranted() {
        var old = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        old.setGroupId("ORG_ADMIN");
        old.setResource(Resources.APPLICATION);
        old.setResourceId("tasklist");
        old.addPermission(Permissions.ACCESS);
        authorizations.saveAuthorization(old);

        setup.run();

        assertThat(authorizations
                        .createAuthorizationQuery()
                        .groupIdIn("ORG_ADMIN")
                        .count())
                .isZero();
    }

    @Test
    void administratorsRightsAreGrantedLikeAnyOthers() {
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .groupIdIn("ADMIN")
                        .resourceId(Authorization.ANY)
                        .count())
                .isEqualTo(Resources.values().length);
    }

    @Test
    void nobodyStartsProcessesByHand() {
        var started = exchange(
                RequestEntity.post("/engine-rest/process-definition/key/errand/start")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("{}"),
                "manager");

        assertThat(started.getStatusCode()).isEqualTo(HttpStatus.FORBIDDEN);
    }

    @Test
    void tasklistIsToldTheLanguageOfThePortal() {
        var module = exchange(
                RequestEntity.get("/camunda/app/tasklist/scripts/language.js")
                        .header(HttpHeaders.COOKIE, "lang=kk")
                        .build(),
                "operator");

        assertThat(module.getBody()).isEqualToIgnoringNewLines("export default 'kk';");
        assertThat(module.getHeaders().getContentType().toString()).startsWith("text/javascript");
    }

    private ResponseEntity<String> submit(String verb) {
        return exchange(
                RequestEntity.post(java.net.URI.create(http.getRootUri() + "/engine-rest/task/" + task.getId() + verb))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body("""
                                {"variables": {
                                  "clientName": {"value": "Typed by hand"},
                                  "visits": {"value": 4},
                                  "extras": {"type": "Json", "valueInfo": null, "value": "[\\"fast\\"]"},
                                  "list": {"value": ["a", {"b": 1}]},
                                  "nothing": {"value": null}}}
                                """),
                "operator");
    }

    private void assertNothingStored() {
        assertThat(runtime.getVariables(errand.getId())).isEmpty();
        assertThat(history.createHistoricVariableInstanceQuery().count()).isZero();
        assertThat(history.createHistoricDetailQuery()
                        .processInstanceId(errand.getId())
                        .count())
                .isZero();
    }

    private Task openTask() {
        return tasks.createTaskQuery().processInstanceId(errand.getId()).singleResult();
    }

    private Iterable<String> filterNames(String user) {
        return get("/filter?sortBy=filterId&sortOrder=asc", user, "ru").findValuesAsText("name").stream()
                .toList();
    }

    private int found(String filter, String user) {
        var id = filters.createFilterQuery()
                .filterName("i18n:filter." + filter)
                .singleResult()
                .getId();
        return get("/filter/" + id + "/count", user, "ru").path("count").intValue();
    }

    private JsonNode get(String path, String user, String language) {
        var answer = exchange(
                RequestEntity.get("/engine-rest" + path)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                        .build(),
                user);
        assertThat(answer.getStatusCode()).as(answer.getBody()).isEqualTo(HttpStatus.OK);
        try {
            return EngineTexts.JSON.readTree(answer.getBody());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private ResponseEntity<String> exchange(RequestEntity<?> request, String user) {
        return http.withBasicAuth(user, "potok").exchange(request, String.class);
    }
}
