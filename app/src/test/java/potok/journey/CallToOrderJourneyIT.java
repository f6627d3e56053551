package potok.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import potok.Wire;

/** From the call that a person places on the sandbox page to the closed order, each at his own desk in the browser. */
@Tag("X1")
@Tag("X6")
@Tag("X9")
@Tag("C1")
@Tag("C2")
@Tag("C16")
@Tag("C19")
@Tag("T18")
@Tag("B5")
class CallToOrderJourneyIT {
    private static final long MOST_MEBIBYTES = 1024;
    private static final double LONGEST_WAIT_MILLIS = 5_000;

    private final LocalDate visit = LocalDate.now().plusDays(5);

    @Test
    void aCallBecomesAClosedOrder() throws Exception {
        var data = Files.createTempDirectory(Path.of("target"), "journey").toAbsolutePath();
        try (var browser = Browser.open();
                var product = RunningProduct.in(data)) {
            var operator = browser.signIn(product.address(), "operator", "ru");
            assertThat(operator).hasURL(product.address() + "/calls");
            aCallIsAnswered(browser.signIn(product.address(), "manager", "en"), operator);
            theOperatorPlacesTheOrder(operator);
            theTechnicianConfirmsAndReports(browser.signIn(product.address(), "technician", "ru"));
            theAccountantCountsTheMoney(browser.signIn(product.address(), "accountant", "en"));
            theOrderIsClosed(browser.signIn(product.address(), "manager", "ru"));
            theEngineKeptNothingPersonal(new Wire(product.port()));
            assumeThat(Path.of("/proc/self/status")).exists();
            assertThat(product.residentMebibytes()).isLessThan(MOST_MEBIBYTES);

            browser.noErrors();

            product.killAndRestart();

            theOrderIsClosed(browser.signIn(product.address(), "manager", "ru"));
        }
    }

    /** The list at the operator's desk shows the call although nobody touches the page. */
    private void aCallIsAnswered(Page manager, Page operator) {
        manager.navigate("/sandbox");
        manager.selectOption("#line", "+74950000001");
        manager.fill("#caller", "+7 900 000-00-77");
        manager.selectOption("#answeredBy", "101");
        manager.locator("form:has(#caller) button[type=submit]").click();
        assertThat(operator.getByText("+7 900 ···-··-77"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LONGEST_WAIT_MILLIS));
        assertThat(operator.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("+7 900 ···-··-77")))
                .containsText("Отвечен");
    }

    private void theOperatorPlacesTheOrder(Page operator) {
        var tasklist = new Tasklist(operator).open("Мои задачи", "Обработать обращение · +7 900 ···-··-77, Москва");
        assertThat(tasklist.form()).containsText("+7 900 000-00-77");
        tasklist.choose("Заказ")
                .fill("clientName", "Иван Петров")
                .fill("address", "ул. Лесная, 7")
                .moment("dateMeeting", visit.format(DateTimeFormatter.ofPattern("dd.MM.yyyy")), "14:00")
                .pick("typeEquipment", "Компьютерная помощь")
                .fill("problem", "Не включается")
                .complete();
    }

    private void theTechnicianConfirmsAndReports(Page technician) {
        new Tasklist(technician)
                .open("Мои задачи", "Подтвердить выезд")
                .choose("Да, приеду")
                .complete();
        new Tasklist(technician)
                .open("Мои задачи", "Отчитаться о выезде")
                .choose("Выполнено")
                .fill("result", "2500")
                .fill("expenditure", "700")
                .complete();
    }

    private void theAccountantCountsTheMoney(Page accountant) {
        new Tasklist(accountant).open("My group", "Receive cash").claim().complete();
    }

    private void theOrderIsClosed(Page page) {
        page.navigate("/orders");
        page.locator("input[name=search]").fill("8 900 000-00-77");
        var row = page.locator("tr").filter(new Locator.FilterOptions().setHasText("Иван Петров"));
        assertThat(row).containsText("Закрыт");
        row.locator("a[href^='/orders/']").first().click();
        assertThat(page.locator("main")).containsText("1 800 ₽");
        assertThat(page.locator(".djs-container .step-done").first()).isVisible();
    }

    /** What people typed stands in our tables only; the engine holds ids and decisions. */
    private void theEngineKeptNothingPersonal(Wire wire) {
        var answer = wire.get("/engine-rest/history/variable-instance", Wire.basic("admin"));
        List<Map<String, Object>> variables = JsonPath.read(answer.raw().body(), "$[*]");

        assertThat(variables).isNotEmpty();
        assertThat(variables)
                .extracting(variable -> String.valueOf(variable.get("value")))
                .noneMatch(value -> value.contains("Иван") || value.contains("Лесная") || value.contains("0000077"));
    }
}
