package potok.integrations.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import potok.integrations.RealDatabase;
import potok.integrations.outbox.Button;
import potok.integrations.outbox.OutboundFile;
import potok.integrations.outbox.OutboundMessage;
import potok.integrations.outbox.Outbox;
import potok.integrations.outbox.SendingPostponed;
import potok.integrations.outbox.SendingRefused;
import potok.integrations.sandbox.Faults.Fault;
import potok.integrations.sandbox.TelegramChat;
import potok.integrations.sandbox.TelegramStandIn;

/** Messages reach people in Telegram, whatever Telegram does meanwhile; both sides are counted. */
@Tag("C18")
@Tag("X1")
@RealDatabase
class TelegramSenderIT {
    @Autowired
    TelegramSender sender;

    @Autowired
    TelegramStandIn telegram;

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void allIsWell() {
        telegram.faults().clear();
    }

    @Test
    void aMessageWithButtonsArrives() {
        var person = telegram.join("Anna").id();

        var id = sender.send(
                UUID.randomUUID(),
                message(person, "Visit at 12:00?", List.of(new Button("Yes", "v:ok"), new Button("Later", "v:move"))));

        assertThat(telegram.chat(person).lines()).singleElement().satisfies(line -> {
            assertThat(line.text()).isEqualTo("Visit at 12:00?");
            assertThat(line.id()).hasToString(id);
            assertThat(line.buttons()).extracting(TelegramChat.BotButton::data).containsExactly("v:ok", "v:move");
        });
    }

    @Test
    void aLongTextArrivesInPortionsAndFilesBehindIt() {
        var person = telegram.join("Anna").id();
        var message = new OutboundMessage(
                "telegram",
                null,
                String.valueOf(person),
                null,
                "word ".repeat(1_000),
                null,
                List.of(),
                List.of(new OutboundFile("act.pdf", "application/pdf", new byte[] {1})),
                null,
                "test:1",
                false);

        sender.send(UUID.randomUUID(), message);

        assertThat(telegram.chat(person).lines()).hasSize(3);
        assertThat(telegram.chat(person).lines().get(2).files()).containsExactly("act.pdf");
    }

    @Test
    void tooFastIsPostponedByTheHintOfTelegram() {
        var person = telegram.join("Anna").id();
        telegram.faults().put(Fault.TOO_MANY_REQUESTS, 1);

        assertThatThrownBy(() -> sender.send(UUID.randomUUID(), message(person, "now", List.of())))
                .asInstanceOf(type(SendingPostponed.class))
                .extracting(SendingPostponed::pause)
                .isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whoBlockedTheBotIsGone() {
        var person = telegram.join("Anna").id();
        telegram.block(person);

        assertThatThrownBy(() -> sender.send(UUID.randomUUID(), message(person, "anybody?", List.of())))
                .asInstanceOf(type(SendingRefused.class))
                .returns(true, SendingRefused::isAddressGone);
    }

    @Test
    void aChatThatIsNoneIsGone() {
        assertThatThrownBy(() -> sender.send(UUID.randomUUID(), message(12, "anybody?", List.of())))
                .asInstanceOf(type(SendingRefused.class))
                .returns(true, SendingRefused::isAddressGone);
    }

    @Test
    void whatTelegramWouldNeverTakeIsRefusedButNobodyIsGone() {
        var person = telegram.join("Anna").id();

        assertThatThrownBy(() -> sender.send(
                        UUID.randomUUID(), message(person, "text", List.of(new Button("No", "x".repeat(65))))))
                .asInstanceOf(type(SendingRefused.class))
                .returns(false, SendingRefused::isAddressGone);
    }

    @Test
    void afterAFaultOfTheServerAndASlowAnswerEverythingHasArrivedInTheEnd() {
        var first = telegram.join("Anna").id();
        telegram.faults().put(Fault.SERVER_ERROR, 2);

        put(message(first, "after 502", List.of()));

        await().untilAsserted(() -> assertThat(telegram.chat(first).lines())
                .extracting(TelegramChat.Line::text)
                .containsExactly("after 502"));
        assertThat(telegram.faults().present()).isEqualTo(Fault.NONE);
    }

    @Test
    void whatWasTooFastArrivesOnceAndInOrder() {
        var person = telegram.join("Anna").id();
        telegram.faults().put(Fault.TOO_MANY_REQUESTS, 2);

        put(message(person, "one", List.of()));
        put(message(person, "two", List.of()));

        await().untilAsserted(() -> assertThat(telegram.chat(person).lines())
                .extracting(TelegramChat.Line::text)
                .containsExactly("one", "two"));
    }

    @Test
    void anAnswerThatComesTooLateLosesNothing() {
        var person = telegram.join("Anna").id();
        telegram.faults().delayBy(Duration.ofSeconds(3));
        telegram.faults().put(Fault.SLOW, 1);

        put(message(person, "late", List.of()));

        // Telegram has no key by which it would know the repeat.
        await().untilAsserted(() -> assertThat(telegram.chat(person).lines())
                .extracting(TelegramChat.Line::text)
                .contains("late"));
        assertThat(telegram.faults().present()).isEqualTo(Fault.NONE);
    }

    @Test
    void theTokenStandsInNoError() {
        var person = telegram.join("Anna").id();
        telegram.faults().put(Fault.SERVER_ERROR, 1);

        assertThatThrownBy(() -> sender.send(UUID.randomUUID(), message(person, "text", List.of())))
                .isNotInstanceOf(SendingRefused.class)
                .satisfies(failure ->
                        assertThat(failure.toString() + failure.getCause()).doesNotContain("sandbox-telegram-token"));
    }

    private void put(OutboundMessage message) {
        transaction.executeWithoutResult(status -> outbox.put(message));
    }

    private static OutboundMessage message(long person, String text, List<Button> buttons) {
        return new OutboundMessage(
                "telegram", null, String.valueOf(person), null, text, null, buttons, List.of(), null, "test:1", false);
    }
}
