package potok.calls.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.context.SecurityContextHolder;
import potok.ModelTexts;
import potok.calls.CallId;
import potok.calls.CallStatus;
import potok.calls.CallView;
import potok.calls.Calls;
import potok.engine.FormContext;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.messaging.ConversationViews;
import potok.messaging.Conversations;
import potok.orders.serviceorder.OrderType;
import potok.orders.serviceorder.ServiceOrderId;
import potok.orders.serviceorder.ServiceOrderStatus;
import potok.orders.serviceorder.ServiceOrderView;
import potok.orders.serviceorder.ServiceOrders;
import potok.settings.Cities;
import potok.settings.CityView;
import potok.settings.EquipmentType;
import potok.shared.NotFound;
import potok.shared.PhoneNumber;

@Tag("C2")
class InquiryFormTest {
    private static final PhoneNumber CLIENT = new PhoneNumber("+79000000001");
    private static final Instant RANG = Instant.parse("2026-11-20T09:00:00Z");

    private final Calls calls = mock();
    private final Conversations conversations = mock();
    private final ServiceOrders orders = mock();
    private final Cities cities = mock();
    private final CallId call = CallId.next();

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @BeforeEach
    void cityKeepsItsOwnTime() {
        SignedInUsers.signIn(Role.OPERATOR);
        var omsk = ZoneId.of("Asia/Omsk");
        when(cities.zoneOf("Омск")).thenReturn(omsk);
        when(cities.all()).thenReturn(List.of(new CityView("Омск", omsk)));
    }

    @Test
    void earlierOrdersOfTheCallerAreShown() {
        when(calls.views(List.of(call))).thenReturn(List.of(view(CLIENT)));
        when(orders.historyOf(CLIENT)).thenReturn(List.of(earlier()));

        var values = values("ru");

        assertThat((String) values.get("history"))
                .startsWith("**Прежние заказы**\n\n- № 7 · ")
                .contains("15:00", "МНЧ", "Закрыт", "мнёт \\*бумагу\\* &lt;b>");
        assertThat(values)
                .containsEntry("typeOrder", "repeat")
                .containsEntry("address", "ул. Мира, 1")
                .containsEntry("phone", "+79000000001")
                .containsEntry("clientName", "Анна")
                .containsEntry("orderCity", "Омск")
                .containsEntry("orderRk", "avito")
                .containsEntry("cities", List.of(Map.of("label", "Омск", "value", "Омск")));
    }

    @Test
    void newCallerHasNoHistory() {
        when(calls.views(List.of(call))).thenReturn(List.of(view(CLIENT)));
        when(orders.historyOf(CLIENT)).thenReturn(List.of());

        assertThat(values("kk"))
                .containsEntry("history", "Бұл нөмірден бұрын тапсырыс болған жоқ.")
                .containsEntry("typeOrder", "first_time")
                .doesNotContainKey("address");
    }

    @Test
    void callIsToldInTheReadersLanguage() {
        when(calls.views(List.of(call))).thenReturn(List.of(view(CLIENT)));

        assertThat((String) values("ru").get("about"))
                .contains("Звонок № 1200", "+7 900 000-00-01", "Омск", "avito", "15:00");
        assertThat((String) values("zh").get("about")).contains("来电 1200 号");
    }

    @Test
    void hiddenCallerIsAskedForHisNumber() {
        when(calls.views(List.of(call))).thenReturn(List.of(view(null)));

        assertThat(values("en"))
                .doesNotContainKey("phone")
                .hasEntrySatisfying("about", about -> assertThat((String) about).contains("hidden number"));
    }

    @Test
    @Tag("X4")
    void chatOffersOnlyWhatCanComeOfOne() {
        var chat = ConversationViews.avito();
        when(conversations.views(List.of(chat.id()))).thenReturn(List.of(chat));

        var values = form().values(chat.id().toString(), Locale.forLanguageTag("ru"));

        assertThat((String) values.get("about")).contains("Диалог № 7", "Авито", "номер неизвестен", "avito");
        assertThat(values)
                .containsEntry("clientName", "Марина")
                .containsEntry("orderCity", "Омск")
                .containsEntry("orderRk", "avito")
                .doesNotContainKey("phone")
                .containsEntry(
                        "outcomes",
                        List.of(
                                Map.of("label", "Заказ", "value", "order"),
                                Map.of("label", "Только консультация", "value", "information"),
                                Map.of("label", "Отказ", "value", "rejected")));
    }

    @Test
    void whatIsNeitherCallNorChatIsNotFound() {
        assertThatThrownBy(() -> values("en")).isInstanceOf(NotFound.class);
    }

    private FormContext form() {
        return new InquiryForms()
                .workInquiryForm(new AskedFor(calls, conversations), orders, cities, ModelTexts.source());
    }

    private Map<String, Object> values(String language) {
        return form().values(call.toString(), Locale.forLanguageTag(language));
    }

    private CallView view(@Nullable PhoneNumber client) {
        return new CallView(
                call,
                1200,
                false,
                "avito",
                "Омск",
                client,
                "Анна",
                "73810000001",
                RANG,
                null,
                null,
                CallStatus.ANSWERED,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ServiceOrderView earlier() {
        return new ServiceOrderView(
                ServiceOrderId.next(),
                7,
                "avito",
                "Омск",
                CLIENT,
                OrderType.FIRST_TIME,
                "Анна",
                "ул. Мира, 1",
                RANG,
                EquipmentType.MNCH,
                "мнёт *бумагу* <b>",
                ServiceOrderStatus.CLOSED,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                RANG,
                RANG);
    }
}
