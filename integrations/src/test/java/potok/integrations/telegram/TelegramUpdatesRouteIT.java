package potok.integrations.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.PageRequest;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import potok.integrations.RealDatabase;
import potok.integrations.chat.BotAccounts;
import potok.integrations.chat.ButtonPressed;
import potok.integrations.chat.ChatLinked;
import potok.integrations.chat.HeardChats;
import potok.integrations.chat.MessageArrived;
import potok.integrations.inbox.Inbox;
import potok.integrations.inbox.InboxEventView;
import potok.integrations.inbox.InboxStatus;
import potok.integrations.sandbox.TelegramStandIn;

/** What people do in Telegram is stored before it is acknowledged, and told once and in order. */
@Tag("C5")
@Tag("X9")
@RealDatabase
class TelegramUpdatesRouteIT {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final long number = ThreadLocalRandom.current().nextLong(1L << 40);
    private final String chat = String.valueOf(number);

    @Value("${server.port}")
    int port;

    @Autowired
    BotAccounts accounts;

    @Autowired
    TelegramStandIn telegram;

    @Autowired
    HeardChats heard;

    @Autowired
    Inbox inbox;

    @Autowired
    TelegramPolling.Fetcher fetcher;

    @Autowired
    TelegramClients clients;

    @AfterEach
    void allIsWell() {
        telegram.faults().clear();
    }

    @Test
    void aStrangersMessageIsStoredAndTold() {
        assertThat(post(message("Ещё актуально?"), secret()).statusCode()).isEqualTo(200);

        await().untilAsserted(
                        () -> assertThat(heard.messages(chat)).singleElement().satisfies(told -> assertThat(told)
                                .returns("Ещё актуально?", MessageArrived::text)
                                .returns("1000000001", MessageArrived::account)
                                .returns("12", MessageArrived::messageId)
                                .extracting(message -> message.sender().name())
                                .isEqualTo("Anna Petrova")));
        assertThat(stored())
                .returns("telegram", InboxEventView::source)
                .returns("1000000001:" + number, InboxEventView::eventId);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sandbox-telegram-secre", "sandbox-telegram-secret2", "guess"})
    void aForgeryIsRefusedAndChangesNothing(String secret) {
        assertThat(post(message("forged"), secret).statusCode()).isEqualTo(401);

        assertThat(storedCount()).isZero();
    }

    @Test
    void aReplayIsAcknowledgedAndChangesNothing() {
        post(message("once"), secret());
        post(message("once"), secret());
        await().untilAsserted(() -> assertThat(stored().status()).isEqualTo(InboxStatus.DONE));
        assertThat(post(message("once"), secret()).statusCode()).isEqualTo(200);

        assertThat(storedCount()).isOne();
        assertThat(heard.messages(chat)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "no json", "{}", "{\"update_id\":\"x\"}"})
    void whatIsNoUpdateIsRefused(String body) {
        assertThat(post(body, secret()).statusCode()).isEqualTo(400);
    }

    @Test
    @Tag("T16")
    void aPressedButtonIsToldAndItsPressAnswered() {
        post("""
                {"update_id":%1$d,"callback_query":{"id":"cq%1$d","from":{"id":%1$d,"is_bot":false,"first_name":"Anna"},\
                "message":{"message_id":12,"date":1790000000,"chat":{"id":%1$d,"type":"private"},"text":"Visit 12:00?"},\
                "chat_instance":"x","data":"visit:42:ok"}}""".formatted(number), secret());

        await().untilAsserted(() -> assertThat(heard.presses(chat))
                .singleElement()
                .extracting(ButtonPressed::data)
                .isEqualTo("visit:42:ok"));
        await().untilAsserted(() -> assertThat(telegram.acknowledged()).contains("cq" + number));
    }

    @Test
    void aDeepLinkIsNoMessage() {
        post(message("/start abc_DEF-1"), secret());

        await().untilAsserted(() -> assertThat(heard.links(chat))
                .singleElement()
                .extracting(ChatLinked::token)
                .isEqualTo("abc_DEF-1"));
        assertThat(heard.messages(chat)).isEmpty();
    }

    @Test
    void editedMessagesAndGroupsArePassedOver() {
        post(message("was so").replace("\"message\"", "\"edited_message\""), secret());
        await().untilAsserted(() -> assertThat(stored().status()).isEqualTo(InboxStatus.DONE));

        assertThat(heard.messages(chat)).isEmpty();
    }

    @Test
    void aFileComesWithItsMessage() {
        var person = telegram.join("Boris").id();

        telegram.write(person, "The boiler", "boiler.txt", new byte[] {1, 2, 3});

        await().untilAsserted(() -> assertThat(heard.messages(String.valueOf(person)))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.text()).isEqualTo("The boiler");
                    assertThat(told.files()).singleElement().satisfies(file -> {
                        assertThat(file.name()).isEqualTo("boiler.txt");
                        assertThat(file.content()).containsExactly(1, 2, 3);
                    });
                }));
    }

    @Test
    void updatesThatComeTwiceAndAFailureOnTheWayLoseAndDoubleNothing() {
        var person = telegram.join("Vera").id();
        telegram.faults().duplicate(true);
        heard.failAt("second " + person, 2);

        telegram.write(person, "first " + person);
        telegram.write(person, "second " + person);
        telegram.write(person, "third " + person);

        await().untilAsserted(() -> assertThat(heard.messages(String.valueOf(person)))
                .extracting(MessageArrived::text)
                .containsExactly("first " + person, "second " + person, "third " + person));
    }

    @Test
    void whereNoWebhookReachesUsUpdatesAreFetchedOnce() throws TelegramApiException {
        var person = telegram.join("Gleb").id();
        try {
            fetcher.fetch();
            telegram.write(person, "fetched");

            await().until(fetcher::fetch);
            fetcher.fetch();

            await().untilAsserted(() -> assertThat(heard.messages(String.valueOf(person)))
                    .extracting(MessageArrived::text)
                    .containsExactly("fetched"));
        } finally {
            clients.current()
                    .execute(SetWebhook.builder()
                            .url("http://localhost:" + port + "/webhooks/telegram")
                            .secretToken(secret())
                            .build());
        }
    }

    private String message(String text) {
        return """
                {"update_id":%1$d,"message":{"message_id":12,"date":1790000000,"chat":{"id":%1$d,"type":"private"},\
                "from":{"id":%1$d,"is_bot":false,"first_name":"Anna","last_name":"Petrova"},"text":"%2$s"}}""".formatted(number, text);
    }

    private String secret() {
        return accounts.current().secret();
    }

    private InboxEventView stored() {
        return inbox.find(null, PageRequest.of(0, 1_000)).stream()
                .filter(event -> event.eventId().endsWith(":" + number))
                .findFirst()
                .orElseThrow();
    }

    private long storedCount() {
        return inbox.find(null, PageRequest.of(0, 1_000)).stream()
                .filter(event -> event.payload().contains(chat))
                .count();
    }

    private HttpResponse<String> post(String body, String secret) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/webhooks/telegram"))
                            .header("Content-Type", "application/json")
                            .header("X-Telegram-Bot-Api-Secret-Token", secret)
                            .POST(BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
