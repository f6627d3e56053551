package potok.orders.serviceorder.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import potok.ModelTexts;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.identity.UserId;
import potok.orders.serviceorder.ServiceOrderId;
import potok.orders.serviceorder.ServiceOrders;
import potok.orders.serviceorder.TechnicianCandidate;
import potok.people.Staff;
import potok.people.StaffView;
import potok.settings.Cities;
import potok.shared.Money;

@Tag("C19")
class OrderFormsTest {
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

    private final ServiceOrders orders = mock();
    private final Staff staff = mock();
    private final Cities cities = mock();
    private final OrderSummary summary = new OrderSummary(cities, ModelTexts.source());
    private final ServiceOrderId order = ServiceOrderId.next();
    private final SampleOrder sample = SampleOrder.of(order, Instant.parse("2026-11-21T04:00:00Z"));

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @BeforeEach
    void cityKeepsItsOwnTime() {
        when(cities.zoneOf("Омск")).thenReturn(ZoneId.of("Asia/Omsk"));
        when(orders.view(order)).thenReturn(sample.view());
    }

    @Test
    void technicianSeesWhereToGoAndWhen() {
        SignedInUsers.signIn(Role.MANAGER);
        var form = new OrderForms().confirmVisitForm(orders, summary);

        assertThat((String) form.values(order.toString(), RUSSIAN).get("about"))
                .contains("№ 1024", "10:00", "Впервые", "Омск, ул. Мира, 1", "Бытовая техника: не греет")
                .contains("Анна \\*Мария\\*, +7 900 000-00-01");
    }

    @Tag("T8")
    @Test
    void accountantIsNotToldTheClientsPhone() {
        SignedInUsers.signIn(Role.ACCOUNTANT);

        assertThat((String) new ReceiveCashForm(orders, summary)
                        .values(order.toString(), RUSSIAN)
                        .get("about"))
                .contains("Анна \\*Мария\\*")
                .doesNotContain("000-00-01");
    }

    @Tag("T8")
    @Test
    void operatorIsNotToldWhatWasPaid() {
        SignedInUsers.signIn(Role.OPERATOR);
        when(orders.view(order))
                .thenReturn(sample.money(roubles("5000"), roubles("300.50")).view());

        var values = new ReceiveCashForm(orders, summary).values(order.toString(), RUSSIAN);

        assertThat(values).containsEntry("amount", BigDecimal.ZERO);
        assertThat((String) values.get("about")).doesNotContain("5 000", "5000", "300,50");
    }

    @Test
    void technicianIsChosenByWhatSpeaksForAndAgainstHim() {
        when(orders.everyCandidate(order))
                .thenReturn(List.of(
                        new TechnicianCandidate(UserId.next(), "boris", true, 0, false, true),
                        new TechnicianCandidate(UserId.next(), "anton", false, 0, false, false),
                        new TechnicianCandidate(UserId.next(), "viktor", true, 2, true, false)));
        when(staff.technicians())
                .thenReturn(List.of(
                        technician("viktor", "Виктор", "Омск"),
                        technician("boris", "Борис", "Омск"),
                        technician("anton", "Антон", "Москва")));

        var values = new ChooseTechnicianForm(orders, staff, summary).values(order.toString(), RUSSIAN);

        assertThat(values)
                .containsEntry(
                        "technicians",
                        List.of(
                                Map.of("label", "Виктор · заказов на этот день: 2 · знает клиента", "value", "viktor"),
                                Map.of(
                                        "label",
                                        "Борис · заказов на этот день: 0 · отказался или не ответил",
                                        "value",
                                        "boris"),
                                Map.of(
                                        "label",
                                        "Антон · Москва · заказов на этот день: 0 · другая техника",
                                        "value",
                                        "anton")));
    }

    private static StaffView technician(String login, String name, String city) {
        return new StaffView(UserId.next(), login, name, city, null, Set.of());
    }

    @Test
    void accountantExpectsWhatWasTakenLessWhatWasSpent() {
        SignedInUsers.signIn(Role.ACCOUNTANT);
        when(orders.view(order))
                .thenReturn(sample.money(roubles("5000"), roubles("300.50")).view());

        var values = new ReceiveCashForm(orders, summary).values(order.toString(), RUSSIAN);

        assertThat(values).containsEntry("amount", new BigDecimal("4699.50"));
        assertThat((String) values.get("about")).contains("Получено 5").contains("потрачено 300,50");
    }

    @Test
    void nothingIsExpectedWhenMoreWasSpentThanTaken() {
        when(orders.view(order))
                .thenReturn(sample.money(roubles("100"), roubles("300")).view());

        assertThat(new ReceiveCashForm(orders, summary).values(order.toString(), RUSSIAN))
                .containsEntry("amount", BigDecimal.ZERO);
    }

    private static Money roubles(String amount) {
        return Money.roubles(new BigDecimal(amount));
    }
}
