package potok.notifications.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import potok.RealDatabase;
import potok.identity.UserView;
import potok.identity.Users;
import potok.integrations.sandbox.TelegramChat;
import potok.integrations.sandbox.TelegramStandIn;
import potok.notifications.TelegramPeople;
import potok.orders.serviceorder.PlaceServiceOrders;
import potok.orders.serviceorder.ServiceOrderStatus;
import potok.orders.serviceorder.ServiceOrderView;
import potok.orders.serviceorder.ServiceOrders;
import potok.settings.EquipmentType;

/** Who gets a task answers it in Telegram: as himself, in the engine, once. */
@Tag("T16")
@Tag("C18")
@RealDatabase
class TaskButtonsIT {
    private static final String ONE = "technician";
    private static final String OTHER = "technician2";

    @Autowired
    TelegramStandIn telegram;

    @Autowired
    ApplicationContext context;

    @Autowired
    ServiceOrders orders;

    @Autowired
    Users users;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcClient database;

    private TelegramPeople people;
    private long one;
    private long other;

    @BeforeEach
    void bothAreThere() {
        people = new TelegramPeople(context);
        one = people.link(ONE);
        other = people.link(OTHER);
    }

    @AfterEach
    void nobodyIsLinked() {
        people.unlink(ONE);
        people.unlink(OTHER);
    }

    @Test
    void pressingConfirmCompletesTheTaskAsHisOwner() {
        var order = assigned();
        var chat = chatOf(order);
        var message = offered(chat, order);

        press(chat, message, "confirm");

        await().untilAsserted(
                        () -> assertThat(orders.view(order.id()).status()).isEqualTo(ServiceOrderStatus.CONFIRMED));
        await().untilAsserted(() -> assertThat(last(chat)).contains("Подтвердить"));
        assertThat(database.sql("select distinct actor_login from audit_entry where record_kind = 'ServiceOrder'"
                                + " and record_id = ? and via = 'inbox telegram'")
                        .param(order.id().toString())
                        .query(String.class)
                        .list())
                .containsExactly(loginOf(order));
    }

    @Test
    void aRepeatedPressDoesNothingTwice() {
        var order = assigned();
        var chat = chatOf(order);
        var message = offered(chat, order);

        press(chat, message, "confirm");
        press(chat, message, "confirm");

        await().untilAsserted(() -> assertThat(last(chat)).contains("уже завершена"));
        assertThat(database.sql("select count(*) from timeline_entry where subject = ? and kind = 'order-confirmed'")
                        .param(order.id().value())
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void postponeLeavesTheOrderToItsTechnicianAndTheTimeToOperators() {
        var order = assigned();
        var chat = chatOf(order);

        press(chat, offered(chat, order), "postpone");

        await().untilAsserted(() -> assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(order.id().toString())
                        .taskDefinitionKey("userTask_arrangeVisit")
                        .count())
                .isOne());
        assertThat(orders.view(order.id()).technician()).isEqualTo(order.technician());
    }

    @Test
    void detailsTellOfTheCaseAndCompleteNothing() {
        var order = assigned();
        var chat = chatOf(order);

        press(chat, offered(chat, order), "?");

        await().untilAsserted(() -> assertThat(last(chat))
                .contains("ул. Ленина, 1")
                .contains("https://potok.example.com/orders/" + order.id()));
        assertThat(orders.view(order.id()).status()).isEqualTo(ServiceOrderStatus.ASSIGNED);
    }

    @Test
    void anothersButtonChangesNothing() {
        var order = assigned();
        var chat = chatOf(order);
        var stranger = chat == one ? other : one;
        var data = offered(chat, order).buttons().get(0).data();

        // He learnt the data of the button and lets his own telephone send it.
        telegram.forge(stranger, data);

        await().untilAsserted(() -> assertThat(people.told(stranger)).isNotEmpty());
        await().untilAsserted(() -> assertThat(last(stranger)).containsAnyOf("не ваша", "Задачу уже взял"));
        assertThat(orders.view(order.id()).status()).isEqualTo(ServiceOrderStatus.ASSIGNED);
    }

    @Test
    void aChatOfNobodyChangesNothing() {
        var order = assigned();
        var data = offered(chatOf(order), order).buttons().get(0).data();
        var stranger = telegram.join("Stranger").id();

        telegram.forge(stranger, data);

        await().untilAsserted(() -> assertThat(last(stranger)).contains("не принадлежит"));
        assertThat(orders.view(order.id()).status()).isEqualTo(ServiceOrderStatus.ASSIGNED);
    }

    private ServiceOrderView assigned() {
        var order = orders.place(PlaceServiceOrders.of(
                "Москва", Instant.now().plus(Duration.ofDays(4)), "+79000000061", EquipmentType.KP));
        return await().until(() -> orders.view(order.id()), placed -> placed.technician() != null);
    }

    private long chatOf(ServiceOrderView order) {
        return loginOf(order).equals(ONE) ? one : other;
    }

    private String loginOf(ServiceOrderView order) {
        return users.find(Objects.requireNonNull(order.technician()))
                .map(UserView::login)
                .orElseThrow();
    }

    private TelegramChat.Line offered(long chat, ServiceOrderView order) {
        Predicate<TelegramChat.Line> ofThisOrder =
                line -> !line.buttons().isEmpty() && line.text().contains("№ " + order.number() + ",");
        return await().until(
                        () -> people.told(chat).stream().filter(ofThisOrder).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private void press(long chat, TelegramChat.Line message, String button) {
        var data = message.buttons().stream()
                .map(TelegramChat.BotButton::data)
                .filter(each -> each.endsWith(":" + button))
                .findFirst()
                .orElseThrow();
        telegram.press(chat, message.id(), data);
    }

    private String last(long chat) {
        var told = people.told(chat);
        return told.isEmpty() ? "" : told.get(told.size() - 1).text();
    }
}
