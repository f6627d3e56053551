package potok.orders.serviceorder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import potok.RealDatabase;
import potok.crm.Clients;
import potok.integrations.outbox.Outbox;
import potok.integrations.outbox.OutboxView;
import potok.settings.EquipmentType;
import potok.shared.Money;
import potok.shared.PhoneNumber;
import potok.shared.RuleBroken;

@RealDatabase
@Tag("C6")
@Tag("C19")
class ServiceOrdersIT {
    private final Instant visit = Instant.now().plus(Duration.ofDays(5));

    @Autowired
    ServiceOrders orders;

    @Autowired
    ServiceOrderRepository repository;

    @Autowired
    Clients clients;

    @Autowired
    Outbox outbox;

    @Autowired
    TaskService tasks;

    @Test
    void theClientIsRemembered() {
        var phone = PhoneNumber.of("+79000000041");

        orders.place(PlaceServiceOrders.of("Москва", visit, phone.value(), EquipmentType.BT));

        assertThat(clients.find(phone))
                .hasValueSatisfying(client -> assertThat(client.name()).isEqualTo("Иван Петров"));
        assertThat(orders.historyOf(phone)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8 900 000-00-42", "0000042", "Лесная", "иван", "+79000000042"})
    void isFoundByPhoneNameAndAddress(String typed) {
        place("+79000000042", "Лесная улица, 7");

        assertThat(found(typed)).extracting(ServiceOrderView::phone).contains(PhoneNumber.of("+79000000042"));
    }

    @Test
    void isFoundByItsNumber() {
        var order = place("+79000000043", "Садовая, 1");

        assertThat(found(String.valueOf(order.number())))
                .extracting(ServiceOrderView::id)
                .contains(order.id());
    }

    @Test
    void signsWithAMeaningInPatternsAreOrdinary() {
        place("+79000000044", "Дом 50% скидки_1");

        assertThat(found("50%")).isNotEmpty();
        assertThat(found("5%скидки")).isEmpty();
        assertThat(found("50_ скидки")).isEmpty();
    }

    @Test
    void weDoNotGoToUnknownCities() {
        assertThatThrownBy(() -> orders.place(PlaceServiceOrders.in("Atlantis", visit)))
                .isInstanceOfSatisfying(
                        RuleBroken.class, broken -> assertThat(broken.code()).isEqualTo("city-unknown"));
    }

    @Test
    void aTechniciansLoadIsThatOfTheDay() {
        var farAway = Instant.now().plus(Duration.ofDays(200));
        var order = orders.place(PlaceServiceOrders.of("Москва", farAway, "+79000000045", EquipmentType.KP));
        var other = orders.place(PlaceServiceOrders.of("Москва", farAway, "+79000000046", EquipmentType.KP));
        var busy = await().until(() -> orders.view(other.id()).technician(), Objects::nonNull);

        assertThat(orders.candidates(order.id()))
                .filteredOn(candidate -> candidate.technician().equals(busy))
                .allSatisfy(
                        candidate -> assertThat(candidate.openOrdersThatDay()).isPositive());
        assertThat(orders.candidates(order.id()))
                .extracting(TechnicianCandidate::login)
                .containsExactlyInAnyOrder("technician", "technician2");
    }

    @Test
    void whereNobodyWorksAPersonMaySendSomebodyFromElsewhere() {
        var order = orders.place(PlaceServiceOrders.of("Омск", visit, "+79000000049", EquipmentType.KP))
                .id();

        assertThat(orders.candidates(order)).isEmpty();
        assertThat(orders.everyCandidate(order))
                .extracting(TechnicianCandidate::login)
                .contains("technician", "technician2");
    }

    @Test
    void managersHearOfMoneyThatWasNotHandedOver() {
        var order = orders.place(PlaceServiceOrders.of("Омск", visit, "+79000000050", EquipmentType.KP))
                .id();
        await().until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(order.toString())
                                .count(),
                        count -> count == 1);
        orders.assign(order, orders.everyCandidate(order).get(0).technician());
        orders.confirm(order);
        orders.reportDone(
                order, new VisitResult(Money.roubles(new BigDecimal("500")), Money.roubles(BigDecimal.ZERO), "", null));

        orders.receiveCash(order, Money.roubles(new BigDecimal("100")));

        assertThat(orders.view(order).cashReceived()).isEqualTo(Money.roubles(new BigDecimal("100")));
        assertThat(outbox.latest(PageRequest.of(0, 100)).getContent())
                .filteredOn(message -> message.about().equals("service-order:" + order))
                .filteredOn(message -> message.recipient().equals("manager@example.com"))
                .hasSize(1);
    }

    @Test
    void twoChangesAtOnceDoNotOverwriteEachOther() {
        var order = orders.place(PlaceServiceOrders.of("Омск", visit, "+79000000047", EquipmentType.KP))
                .id();
        await().until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(order.toString())
                                .count(),
                        count -> count == 1);
        var stale = repository.findById(order).orElseThrow();
        orders.cancel(order, "called off");

        stale.cancel("called off by somebody else", Instant.now());

        assertThatThrownBy(() -> repository.save(stale)).isInstanceOf(ObjectOptimisticLockingFailureException.class);
    }

    @Test
    @Tag("B6")
    void whatIsToldIsWrittenInTheSameTransaction() {
        var order = place("+79000000048", "Новая, 2").id();

        assertThatThrownBy(() -> orders.tellClient(order, "no-such-text")).isInstanceOf(IllegalArgumentException.class);
        orders.tellClient(order, "rating");

        assertThat(outbox.latest(PageRequest.of(0, 100)).getContent())
                .filteredOn(message -> message.about().equals("service-order:" + order))
                .extracting(OutboxView::channel, OutboxView::recipient)
                .contains(tuple("sms", "+79000000048"));
    }

    private ServiceOrderView place(String phone, String address) {
        return orders.place(new PlaceServiceOrder(
                null,
                "Москва",
                PhoneNumber.of(phone),
                OrderType.REPEAT,
                "Иван Петров",
                address,
                visit,
                EquipmentType.MNCH,
                "Шумит",
                null,
                null));
    }

    @Test
    @Tag("T8")
    void whoMayNotSeePhonesDoesNotFindByThem() {
        var order = place("+79000000049", "Скрытая, 49");

        assertThat(found("9000000049", false)).isEmpty();
        assertThat(found("0000049", false)).isEmpty();
        assertThat(found("скрытая", false)).extracting(ServiceOrderView::id).containsExactly(order.id());
        assertThat(found(String.valueOf(order.number()), false))
                .extracting(ServiceOrderView::id)
                .contains(order.id());
    }

    private List<ServiceOrderView> found(String typed) {
        return found(typed, true);
    }

    private List<ServiceOrderView> found(String typed, boolean byPhone) {
        return orders.find(new ServiceOrderFilter(typed, byPhone, null, null, null, null, null), Pageable.ofSize(50))
                .getContent();
    }
}
