package potok.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A technician links his Telegram, gets an order there and confirms it by one press. */
@Tag("T16")
@Tag("C18")
@Tag("X9")
class TelegramJourneyIT {
    @Test
    void aTechnicianConfirmsAVisitInTelegram() throws Exception {
        var data = Files.createTempDirectory(Path.of("target"), "journey").toAbsolutePath();
        try (var browser = Browser.open();
                var product = RunningProduct.in(data)) {
            var operator = browser.signIn(product.address(), "operator", "ru");
            var technician = browser.signIn(product.address(), "technician", "ru");

            isLinked(operator, link(technician));
            theOperatorPlacesAnOrder(operator);
            hePressesConfirm(operator);

            operator.navigate("/orders");
            assertThat(operator.locator("tr").filter(new Locator.FilterOptions().setHasText("Мария Ивановна")))
                    .containsText("Подтверждён");
            technician.navigate("/profile");
            assertThat(technician.locator("#telegram")).containsText("Мастер");
            browser.noErrors();
        }
    }

    private static String link(Page technician) {
        technician.navigate("/profile");
        technician.locator("#telegram button[hx-post='/profile/telegram/link']").click();
        return technician.locator("[data-telegram-link]").getAttribute("href");
    }

    /** The page shows his telephone. */
    private static void isLinked(Page operator, String link) {
        operator.navigate("/sandbox");
        operator.fill("#telegram-name", "Мастер");
        operator.fill("#telegram-link", link);
        operator.locator("form:has(#telegram-name) button[type=submit]").click();
        assertThat(operator.locator("#sandbox-telegram [data-chat]")).containsText("чат привязан");
    }

    private static void theOperatorPlacesAnOrder(Page operator) {
        operator.navigate("/orders/new");
        operator.fill("#phone", "+7 900 000-00-66");
        operator.fill("#clientName", "Мария Ивановна");
        operator.selectOption("#city", "Москва");
        operator.fill("#address", "ул. Лесная, 7");
        operator.fill("#dateMeeting", LocalDate.now().plusDays(5) + "T14:00");
        operator.selectOption("#typeEquipment", "BT");
        operator.fill("#problem", "Не морозит");
        operator.locator("form:has(#phone) button[type=submit]").click();
        operator.waitForURL(url -> !url.endsWith("/orders/new"));
    }

    private static void hePressesConfirm(Page operator) {
        operator.navigate("/sandbox");
        var chat = operator.locator("#sandbox-telegram [data-chat]");
        assertThat(chat).containsText("Мария Ивановна");
        chat.getByText("Подтвердить", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(chat).containsText("выполнено");
    }
}
