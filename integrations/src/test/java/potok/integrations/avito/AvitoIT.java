package potok.integrations.avito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.PageRequest;
import org.springframework.transaction.support.TransactionTemplate;
import potok.integrations.RealDatabase;
import potok.integrations.chat.HeardChats;
import potok.integrations.chat.MessageArrived;
import potok.integrations.inbox.Inbox;
import potok.integrations.outbox.OutboundMessage;
import potok.integrations.outbox.Outbox;
import potok.integrations.outbox.SendingPostponed;
import potok.integrations.outbox.SendingRefused;
import potok.integrations.sandbox.AvitoChat;
import potok.integrations.sandbox.AvitoStandIn;
import potok.integrations.sandbox.Faults.Fault;

/** Chats of several accounts both ways and tracked calls, whatever Avito does meanwhile; both sides are counted. */
@Tag("B5")
@Tag("C5")
@Tag("X9")
@RealDatabase
class AvitoIT {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Value("${server.port}")
    int port;

    @Autowired
    AvitoStandIn avito;

    @Autowired
    AvitoSender sender;

    @Autowired
    AvitoTokens tokens;

    @Autowired
    AvitoClient client;

    @Autowired
    HeardChats heard;

    @Autowired
    HeardCalls calls;

    @Autowired
    Inbox inbox;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void bothAccountsAreRegistered() {
        await().until(() -> !avito.webhooks(AvitoShops.OMSK.userId()).isEmpty()
                && !avito.webhooks(AvitoShops.MOSCOW.userId()).isEmpty());
    }

    @AfterEach
    void allIsWell() {
        avito.faults().clear();
    }

    @Test
    void aBuyersMessageIsToldWithWhatItIsAbout() {
        var chat = begin(AvitoShops.MOSCOW);

        avito.write(chat, "Здравствуйте, ещё актуально?");

        await().untilAsserted(
                        () -> assertThat(heard.messages(chat)).singleElement().satisfies(told -> {
                            assertThat(told)
                                    .returns("1000002", MessageArrived::account)
                                    .returns("Laptop repair, 1 500 ₽", MessageArrived::subject)
                                    .returns("Здравствуйте, ещё актуально?", MessageArrived::text);
                            assertThat(told.link()).startsWith("https://www.avito.ru/");
                            assertThat(told.sender().name()).isEqualTo("Buyer");
                        }));
    }

    @Test
    void anAnswerReachesTheBuyerAndItsEchoIsNoMessage() {
        var chat = begin(AvitoShops.OMSK);
        avito.write(chat, "Hello");
        await().until(() -> heard.messages(chat).size() == 1);

        var id = sender.send(UUID.randomUUID(), answer(AvitoShops.OMSK, chat, "Good day"));

        assertThat(lines(chat))
                .filteredOn(AvitoChat.Line::fromSeller)
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.text()).isEqualTo("Good day");
                    assertThat(line.id()).isEqualTo(id);
                });
        avito.write(chat, "After the echo");
        await().untilAsserted(() -> assertThat(heard.messages(chat))
                .extracting(MessageArrived::text)
                .containsExactly("Hello", "After the echo"));
    }

    @Test
    void aLongAnswerLeavesInPortions() {
        var chat = begin(AvitoShops.OMSK);

        sender.send(UUID.randomUUID(), answer(AvitoShops.OMSK, chat, "word ".repeat(450)));

        assertThat(lines(chat))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.text().length()).isLessThan(1001));
    }

    @Test
    void eachEventToldTwiceCountsOnce() {
        var chat = begin(AvitoShops.OMSK);
        avito.faults().duplicate(true);

        avito.write(chat, "one");
        avito.write(chat, "two");
        avito.write(chat, "three");

        await().untilAsserted(() -> assertThat(heard.messages(chat))
                .extracting(MessageArrived::text)
                .containsExactly("one", "two", "three"));
        assertThat(inbox.find(null, PageRequest.of(0, 1_000)).stream()
                        .filter(event -> event.payload().contains("\"" + chat + "\""))
                        .count())
                .isEqualTo(3);
    }

    @Test
    void whatNoWebhookToldIsFoundByAsking() {
        var chat = begin(AvitoShops.OMSK);

        avito.writeUntold(chat, "Does anybody read this?");

        await().untilAsserted(() -> assertThat(heard.messages(chat))
                .extracting(MessageArrived::text)
                .containsExactly("Does anybody read this?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/webhooks/avito", "/webhooks/avito/x/y", "wrong-token", "of-another"})
    void aForgeryFindsNothingAndChangesNothing(String address) {
        var path =
                switch (address) {
                    case "wrong-token" -> webhook(AvitoShops.OMSK) + "x";
                    case "of-another" ->
                        "/webhooks/avito/" + AvitoShops.OMSK.id() + "/" + AvitoShops.MOSCOW.webhookToken();
                    default -> address;
                };
        var id = UUID.randomUUID().toString();

        assertThat(post(path, event(id)).statusCode()).isEqualTo(404);

        assertThat(inbox.find(null, PageRequest.of(0, 1_000)))
                .noneMatch(event -> event.payload().contains(id));
    }

    @Test
    void anEmptyObjectIsTakenAndAReplayChangesNothing() {
        assertThat(post(webhook(AvitoShops.OMSK), "{}").statusCode()).isEqualTo(200);
        assertThat(post(webhook(AvitoShops.OMSK), "no json").statusCode()).isEqualTo(400);
        var id = UUID.randomUUID().toString();

        assertThat(post(webhook(AvitoShops.OMSK), event(id)).statusCode()).isEqualTo(200);
        assertThat(post(webhook(AvitoShops.OMSK), event(id)).statusCode()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(heard.messages("u2i-" + id)).hasSize(1));
    }

    @Test
    void aSlowAvitoKeepsNoWebhookWaiting() {
        avito.faults().delayBy(Duration.ofSeconds(3));
        avito.faults().put(Fault.SLOW, 2);
        var begin = System.nanoTime();

        assertThat(post(webhook(AvitoShops.OMSK), event(UUID.randomUUID().toString()))
                        .statusCode())
                .isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void tooFastIsPostponedByTheHintOfAvito() {
        var chat = begin(AvitoShops.OMSK);
        tokens.of(AvitoShops.OMSK);
        avito.faults().put(Fault.TOO_MANY_REQUESTS, 1_000);

        assertThatThrownBy(() -> sender.send(UUID.randomUUID(), answer(AvitoShops.OMSK, chat, "now")))
                .asInstanceOf(type(SendingPostponed.class))
                .extracting(SendingPostponed::pause)
                .isEqualTo(Duration.ofSeconds(1));
        assertThat(lines(chat)).isEmpty();
    }

    @Test
    void aChatThatIsNoneIsGone() {
        assertThatThrownBy(() -> sender.send(UUID.randomUUID(), answer(AvitoShops.OMSK, "u2i-none", "now")))
                .asInstanceOf(type(SendingRefused.class))
                .returns(true, SendingRefused::isAddressGone);
    }

    @Test
    void afterFaultsOfTheServerTheAnswerArrivesOnce() {
        var chat = begin(AvitoShops.OMSK);
        avito.faults().put(Fault.SERVER_ERROR, 3);

        transaction.executeWithoutResult(status -> outbox.put(answer(AvitoShops.OMSK, chat, "in the end")));

        await().untilAsserted(() ->
                assertThat(lines(chat)).extracting(AvitoChat.Line::text).containsExactly("in the end"));
        assertThat(avito.faults().present()).isEqualTo(Fault.NONE);
    }

    @Test
    void aTokenIsFetchedOnceForAllThreadsAndRenewedWhenItIsNotTaken() throws Exception {
        var before = tokens.of(AvitoShops.MOSCOW);
        avito.voidTokens();

        client.post(AvitoShops.MOSCOW, "messenger/v1/subscriptions", JsonNodeFactory.instance.objectNode());

        var after = tokens.of(AvitoShops.MOSCOW);
        assertThat(after).isNotEqualTo(before);
        tokens.forget(AvitoShops.MOSCOW, after);
        assertThat(inParallel(() -> tokens.of(AvitoShops.MOSCOW))).hasSize(1);
    }

    @Test
    @Tag("B6")
    void aTrackedCallIsToldOnce() {
        var id = avito.call(
                AvitoShops.OMSK.userId(),
                "+7 900 000-00-91",
                Instant.now().minusSeconds(600),
                Duration.ofSeconds(8),
                Duration.ofSeconds(42));

        await().untilAsserted(() -> assertThat(calls.of(id)).singleElement().satisfies(call -> assertThat(call)
                .returns("79000000091", AvitoCall::buyer)
                .returns(Duration.ofSeconds(42), AvitoCall::talk)
                .returns(AvitoShops.OMSK, AvitoCall::account)));
        await().during(Duration.ofSeconds(1)).until(() -> calls.of(id).size() == 1);
    }

    private static List<String> inParallel(Callable<String> question) throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var answers = threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> question).toList());
            return answers.stream()
                    .map(answer -> {
                        try {
                            return answer.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .distinct()
                    .toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private String begin(AvitoAccount account) {
        return avito.begin(account.userId(), "Buyer", "Laptop repair", "1 500 ₽")
                .id();
    }

    private List<AvitoChat.Line> lines(String chat) {
        return avito.chat(chat).lines();
    }

    private static OutboundMessage answer(AvitoAccount account, String chat, String text) {
        return new OutboundMessage(
                "avito", account.userId(), chat, null, text, null, List.of(), List.of(), null, "test:1", false);
    }

    private static String webhook(AvitoAccount account) {
        return "/webhooks/avito/" + account.id() + "/" + account.webhookToken();
    }

    private static String event(String id) {
        return """
                {"id":"%1$s","version":"v3.0.0","timestamp":1790000000,"payload":{"type":"message","value":{"id":"m-%1$s",\
                "chat_id":"u2i-%1$s","chat_type":"u2i","user_id":1000001,"author_id":2000002,"created":1790000000,\
                "type":"text","content":{"text":"Здравствуйте"},"item_id":3000003}}}""".formatted(id);
    }

    private HttpResponse<String> post(String path, String body) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Content-Type", "application/json")
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
