package potok.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import potok.RealDatabase;
import potok.integrations.sandbox.AlertmanagerStandIn;
import potok.shared.Organisations;

/** Monitoring raises an alert, the first line does not react, the second solves it, and an article stays. */
@RealDatabase
@Tag("X8")
@Tag("M25")
@Tag("M26")
@Tag("M28")
@Tag("M29")
class AlertToArticleJourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String summary =
            "Exchange is down " + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    int port;

    @Autowired
    AlertmanagerStandIn monitoring;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient database;

    @Test
    void anAlertBecomesAnArticle() {
        try (var browser = Browser.open()) {
            monitoring.fire(
                    Organisations.FIRST,
                    Map.of("alertname", "ExchangeDown" + summary.substring(17), "severity", "critical"),
                    summary,
                    2);
            var id = await().atMost(PATIENCE).until(this::registered, found -> found != null);

            firstLineLetsItsTermPass(id);

            var second = browser.signIn("http://localhost:" + port, "support2", "ru");
            second.navigate("/incidents?box=MINE");
            second.getByText(summary).first().click();
            assertThat(second.locator("#facts")).containsText("Линия 2");
            assertThat(second.locator(".steps-line")).containsText("Время линии истекло");
            second.getByText("Взять в работу").click();
            assertThat(second.locator("#head .status")).containsText("Диагностика");
            diagnose(second);
            fix(second);
            assertThat(second.locator("#head .status")).containsText("Ждёт подтверждения");
            second.locator("#head .btn-success").click();
            assertThat(second.locator("#head .status")).containsText("Документирование");
            document(second);
            assertThat(second.locator("#head .status")).containsText("Закрыт");

            second.navigate("/knowledge?search=" + summary.substring(17));
            assertThat(second.locator("main")).containsText(summary);
            browser.noErrors();
        }
        Assertions.assertThat(database.sql("select count(*) from incident where title like ?")
                        .param("%" + summary.substring(17) + "%")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    private UUID registered() {
        return database.sql("select incident_id from incident where title like ?")
                .param("%" + summary.substring(17) + "%")
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    /** Two hours go by, for the incident and for its clock. */
    private void firstLineLetsItsTermPass(UUID id) {
        var clock = runtime.createProcessInstanceQuery()
                .processDefinitionKey("incident-clock")
                .processInstanceBusinessKey(id.toString())
                .singleResult();
        var timer =
                jobs.createJobQuery().processInstanceId(clock.getId()).timers().singleResult();
        database.sql("""
                        update incident
                        set registered_at = registered_at - interval '121 minutes',
                            line_since = line_since - interval '121 minutes'
                        where incident_id = ?""").param(id).update();
        jobs.setJobDuedate(
                timer.getId(), Date.from(timer.getDuedate().toInstant().minus(Duration.ofMinutes(121))));
        await().atMost(PATIENCE)
                .until(() -> database.sql("select level from incident where incident_id = ?")
                                .param(id)
                                .query(Integer.class)
                                .single()
                        == 2);
    }

    private static void diagnose(Page page) {
        field(page, "cause").fill("Кончилось место на диске");
        send(page);
        assertThat(page.locator("#head .status")).containsText("Устранение");
    }

    private static void fix(Page page) {
        var form = page.locator("potok-task-form");
        form.getByLabel("Решено").check();
        field(page, "solution").fill("Диск расширен");
        for (var check : new String[] {"reproduced", "testedInIsolation", "othersUnharmed", "canBeTakenBack"}) {
            field(page, check).check();
        }
        send(page);
    }

    private static void document(Page page) {
        page.locator("potok-task-form").getByLabel("Написать").check();
        send(page);
    }

    private static void send(Page page) {
        page.locator("potok-task-form button.btn-primary").last().click();
    }

    private static Locator field(Page page, String key) {
        return page.locator("potok-task-form [id$='field_" + key + "']");
    }
}
