package potok.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import potok.RealDatabase;
import potok.identity.SignedInUsers;
import potok.identity.Users;
import potok.integrations.sandbox.AvitoChat;
import potok.integrations.sandbox.AvitoStandIn;
import potok.messaging.CannedReplies;
import potok.messaging.Conversations;
import potok.messaging.OpenConversations;
import potok.messaging.webchat.WebChatDoor;
import potok.messaging.webchat.WebChatSettings;
import potok.people.Presence;
import potok.people.PresenceState;
import potok.settings.Place;
import potok.settings.SettingChanges;
import potok.shared.Organisations;

/** A client writes, an operator answers without reloading anything, and makes an order of it. */
@RealDatabase
@Tag("C2")
@Tag("X4")
@Tag("C18")
@Tag("T21")
class ChatToOrderJourneyIT {
    /** The sandbox's own. */
    private static final String SHOP = "1000001";

    private final String buyer = "Марина " + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    int port;

    @Autowired
    CannedReplies canned;

    @Autowired
    Presence presence;

    @Autowired
    Users users;

    @Autowired
    AvitoStandIn avito;

    @Autowired
    WebChatDoor door;

    @Autowired
    SettingChanges settings;

    @Autowired
    Conversations conversations;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void onlyThisOperatorIsThere() {
        OpenConversations.close(database, conversations);
        presence.now().keySet().stream()
                .flatMap(known -> users.find(known).map(SignedInUsers::of).stream())
                .filter(other -> presence.of(other).isPresent())
                .forEach(other -> presence.change(other, PresenceState.OFFLINE));
        presence.change(SignedInUsers.of(users.byLogin("operator").orElseThrow()), PresenceState.ONLINE);
        if (canned.all().stream().noneMatch(reply -> reply.shortcut().equals("journey"))) {
            canned.add("journey", "Здравствуйте, {client}! Мастер приедет завтра.");
        }
    }

    @Test
    void aChatBecomesAnOrder() {
        try (var browser = Browser.open()) {
            var operator = browser.signIn("http://localhost:" + port, "operator", "ru");
            operator.navigate("/conversations?box=MINE");

            await().until(() -> !avito.webhooks(SHOP).isEmpty());
            var chat =
                    avito.begin(SHOP, buyer, "Ремонт холодильников", "от 500 ₽").id();
            avito.write(chat, "Холодильник не морозит, приедете?");
            var row = operator.locator(".inbox-item").filter(named(buyer));
            assertThat(row).isVisible();
            row.click();
            theOperatorAnswers(operator);
            await().untilAsserted(() -> Assertions.assertThat(avito.chat(chat).lines())
                    .filteredOn(AvitoChat.Line::fromSeller)
                    .extracting(AvitoChat.Line::text)
                    .containsExactly("Здравствуйте, " + buyer + "! Мастер приедет завтра."));
            avito.write(chat, "Да, жду");
            assertThat(operator.locator(".bubble-in").filter(named("Да, жду"))).isVisible();

            theOperatorPlacesTheOrder(operator);
            browser.noErrors();
        }
    }

    @Test
    void aGuestOfOurPageTalksWithTheOperator() {
        settings.set(Place.organisation(Organisations.FIRST), WebChatSettings.OPEN, true);
        var door = "/chat/" + this.door.key().orElseGet(this.door::renew);
        try (var browser = Browser.open()) {
            var operator = browser.signIn("http://localhost:" + port, "operator", "ru");
            operator.navigate("/conversations?box=MINE");
            var guest = browser.stranger("http://localhost:" + port, "ru");
            guest.navigate(door);
            guest.getByLabel("Как вас зовут").fill(buyer);
            guest.getByLabel("Сообщение").fill("Вы сегодня открыты?");
            guest.locator("potok-captcha input[type=checkbox]").check();
            assertThat(guest.locator("[name=g-recaptcha-response]")).hasValue(Pattern.compile("sandbox\\..+"));
            guest.locator("form button[type=submit]").click();
            assertThat(guest.locator(".bubble-out")).containsText("Вы сегодня открыты?");

            operator.locator(".inbox-item").filter(named(buyer)).click();
            operator.locator("#reply textarea").fill("Да, до восьми");
            operator.locator("#reply textarea").press("Control+Enter");
            assertThat(guest.locator(".bubble-in")).containsText("Да, до восьми");
            assertThat(guest.locator(".web-chat-state")).containsText("Ольга Лисина");
            assertThat(operator.locator(".bubble-out .fate")).hasAttribute("data-fate", "DELIVERED");

            var writing = guest.locator("#write textarea");
            writing.pressSequentially("Спасибо");
            writing.press("Shift+Enter");
            writing.pressSequentially("Еду");
            writing.press("Enter");
            assertThat(writing).hasValue("");
            assertThat(operator.locator(".bubble-in").filter(named("Еду"))).isVisible();
            theyShowEachOtherFiles(guest, operator);
            guest.navigate(door);
            assertThat(guest.locator(".bubble")).hasCount(5);
            browser.noErrors();
        }
    }

    private static void theyShowEachOtherFiles(Page guest, Page operator) {
        var clip = guest.locator("#write input[type=file]");
        clip.setInputFiles(new FilePayload("снимок.exe", "image/png", picture()));
        assertThat(guest.locator("#write .chosen-files")).containsText("Такие файлы не принимаются");
        guest.locator("#write .chosen-files button").click();
        assertThat(guest.locator("#write .chosen-files li")).hasCount(0);
        clip.setInputFiles(new FilePayload("снимок.png", "image/png", picture()));
        assertThat(guest.locator("#write .chosen-files")).containsText("снимок.png");
        guest.locator("#write button[type=submit]").click();
        assertThat(guest.locator("#write .chosen-files li")).hasCount(0);
        isShown(guest.locator(".bubble-out .bubble-picture img"));
        isShown(operator.locator(".bubble-in .bubble-picture img"));

        operator.locator("#reply input[type=file]")
                .setInputFiles(new FilePayload("памятка.txt", "text/plain", "Ждём".getBytes(StandardCharsets.UTF_8)));
        operator.locator("#reply button[type=submit]").click();
        assertThat(guest.locator(".bubble-in .bubble-file")).containsText("памятка.txt");
    }

    private static void isShown(Locator picture) {
        assertThat(picture).isVisible();
        assertThat(picture).hasJSProperty("complete", true);
        Assertions.assertThat((Integer) picture.evaluate("shown => shown.naturalWidth"))
                .isPositive();
    }

    private static byte[] picture() {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(640, 400, BufferedImage.TYPE_INT_RGB), "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    private static void theOperatorAnswers(Page operator) {
        var reply = operator.locator("#reply textarea");
        reply.pressSequentially("/jour");
        assertThat(operator.locator("#canned")).isVisible();
        assertThat(operator.locator("#canned li:not([hidden])")).hasCount(1);
        reply.press("Enter");
        reply.press("Control+Enter");
        assertThat(operator.locator(".bubble-out")).containsText("Здравствуйте, Марина");
        assertThat(operator.locator(".bubble-out .fate")).isVisible();
        assertThat(reply).hasValue("");
    }

    private static void theOperatorPlacesTheOrder(Page operator) {
        operator.locator("#work button").click();
        var form = operator.locator("potok-task-form");
        form.getByLabel("Заказ", new Locator.GetByLabelOptions().setExact(true)).check();
        field(form, "clientName").fill("Марина");
        field(form, "phone").fill("+7 900 000-04-31");
        field(form, "address").fill("ул. Мира, 1");
        field(form, "problem").fill("Не морозит");
        pick(form, "orderCity", "Москва");
        pick(form, "typeEquipment", "Бытовая техника");
        var day = field(form, "dateMeeting-date");
        day.fill(LocalDate.now().plusDays(3).format(DateTimeFormatter.ofPattern("dd.MM.yyyy")));
        day.press("Enter");
        var hour = field(form, "dateMeeting-time");
        hour.fill("14:00");
        hour.press("Enter");
        form.locator("button.btn-primary").last().click();
        assertThat(operator.locator("#client-past .list-group-item").first()).containsText("№");
    }

    private static Locator field(Locator form, String key) {
        return form.locator("[id$='field_" + key + "']");
    }

    private static void pick(Locator form, String key, String option) {
        form.locator("[id$='field_" + key + "-display'], [id$='field_" + key + "']")
                .first()
                .click();
        form.locator(".fjs-dropdownlist-item").getByText(option).click();
    }

    private static Locator.FilterOptions named(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
