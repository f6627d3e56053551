package potok;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;
import potok.integrations.telephony.Direction;
import potok.integrations.telephony.TelephonyEvent;

/** The REST interface as the customer's present clients call it. */
@RealDatabase
@Tag("C7")
class CustomerRestIT {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    @Test
    void signsIn() {
        var answer = wire.postJson("/api/auth/login", "{\"login\":\"operator\",\"password\":\"potok\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).hasJsonPathStringValue("$.accessToken");
        assertThat(answer.json()).hasJsonPathStringValue("$.user.id");
        assertThat(answer.json()).extractingJsonPathStringValue("$.user.login").isEqualTo("operator");
        assertThat(answer.json()).extractingJsonPathStringValue("$.user.role").isEqualTo("operator");
        assertThat(answer.json()).extractingJsonPathStringValue("$.user.name").isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"login\":\"operator\",\"password\":\"wrong\"}",
                "{\"login\":\"nobody\",\"password\":\"potok\"}",
            })
    void refusesAWrongPassword(String login) {
        var answer = wire.postJson("/api/auth/login", login, "Accept-Language", "ru");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json()).extractingJsonPathStringValue("$.type").isEqualTo("urn:problem:sign-in-refused");
        assertThat(answer.json()).extractingJsonPathStringValue("$.detail").isEqualTo("Неверный логин или пароль.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/calls", "/api/stats/my", "/api/anything"})
    void nothingWithoutAToken(String path) {
        assertThat(wire.get(path).status()).isEqualTo(401);
        assertThat(wire.get(path, "Authorization", "Bearer forged").status()).isEqualTo(401);
    }

    @Test
    void listsCallsPageByPage() {
        var operator = wire.as("operator");
        var before = total(operator, "");
        for (var i = 0; i < 3; i++) {
            answeredCall("rest-page-" + i);
        }

        var answer = wire.get("/api/calls?page=1&limit=2", operator);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).extractingJsonPathBooleanValue("$.success").isTrue();
        assertThat(answer.json()).extractingJsonPathArrayValue("$.data").hasSize(2);
        Map<String, Object> row = JsonPath.read(answer.raw().body(), "$.data[0]");
        assertThat(row)
                .containsOnlyKeys("id", "rk", "city", "phoneClient", "dateCreate", "status", "operator")
                .containsEntry("rk", "avito")
                .containsEntry("city", "Москва")
                .containsEntry("phoneClient", "+79000000021")
                .containsEntry("status", "answered");
        assertThat(row.get("operator")).asString().contains("Ольга");
        Map<String, Object> pagination = JsonPath.read(answer.raw().body(), "$.pagination");
        assertThat(pagination)
                .containsEntry("page", 1)
                .containsEntry("limit", 2)
                .containsEntry("total", before + 3)
                .containsEntry("totalPages", (before + 3 + 1) / 2);
        assertThat(total(operator, "")).isEqualTo(before + 3);
    }

    @Test
    void bothDatesAreInclusive() {
        var operator = wire.as("operator");
        answeredCall("rest-dates");
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));

        assertThat(total(operator, "?dateFrom=" + today + "&dateTo=" + today)).isPositive();
        assertThat(total(operator, "?dateFrom=" + today.plusDays(1))).isZero();
        assertThat(total(operator, "?dateTo=" + today.minusDays(400))).isZero();
    }

    @Test
    void filtersByWhatItKnows() {
        var operator = wire.as("operator");
        answeredCall("rest-filter");
        List<String> ids = JsonPath.read(
                wire.get("/api/calls?status=answered", operator).raw().body(), "$.data[*].operator.id");

        assertThat(total(operator, "?operatorId=" + ids.get(0))).isPositive();
        assertThat(total(operator, "?city=%D0%9C%D0%BE%D1%81%D0%BA%D0%B2%D0%B0"))
                .isPositive();
        assertThat(total(operator, "?status=rejected&city=%D0%9E%D0%BC%D1%81%D0%BA"))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status=lost",
                "city=Atlantis",
                "operatorId=7",
                "operatorId=00000000-0000-0000-0000-00000000000f",
                "dateFrom=yesterday",
                "dateTo=2026-13-01",
                "page=0",
                "page=x",
                "limit=0",
                "limit=101",
            })
    void unknownValuesOfFiltersAreNamed(String query) {
        var answer = wire.get("/api/calls?" + query, wire.as("operator"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.raw().headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.json()).hasJsonPathStringValue("$.detail");
    }

    @Test
    void placesAnOrder() {
        var answer = wire.postJson("/api/orders", order("Москва", "+79000000022"), wire.as("operator"));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.json()).hasJsonPathStringValue("$.data.id");
        assertThat(answer.json())
                .extractingJsonPathStringValue("$.data.statusOrder")
                .isEqualTo("new");
        assertThat(answer.json()).extractingJsonPathStringValue("$.data.phone").isEqualTo("+79000000022");
    }

    @Test
    void refusesAnOrderWithoutAClientAndSaysSo() {
        var answer = wire.postJson("/api/orders", "{\"city\":\"Москва\"}", wire.as("operator"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json()).hasJsonPathStringValue("$.errors.clientName");
        assertThat(answer.json()).hasJsonPathStringValue("$.errors.phone");
    }

    @Test
    void refusesACityInWhichWeDoNotWork() {
        var answer = wire.postJson(
                "/api/orders", order("Atlantis", "+79000000023"), withLanguage(wire.as("operator"), "ru"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json())
                .extractingJsonPathStringValue("$.detail")
                .isEqualTo("Мы не работаем в городе «Atlantis».");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "[]", "{\"phone\":\"abc\"}", "{\"typeOrder\":\"never\"}", "{\"dateMeeting\":\"soon\"}"})
    void refusesWhatItCannotRead(String body) {
        var answer = wire.postJson("/api/orders", body, wire.as("operator"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json()).hasJsonPathStringValue("$.detail");
    }

    @Test
    void technicianMayNotReadCallsOrPlaceOrders() {
        assertThat(wire.get("/api/calls", wire.as("technician")).status()).isEqualTo(403);
        assertThat(wire.postJson("/api/orders", order("Москва", "+79000000024"), wire.as("technician"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void countsMyOwnWork() {
        var operator = wire.as("operator");
        var today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        var path = "/api/stats/my?startDate=" + today.minusDays(1) + "&endDate=" + today;
        var before = wire.get(path, operator).raw().body();
        answeredCall("rest-statistics");
        wire.postJson("/api/orders", order("Москва", "+79000000025"), operator);

        var after = wire.get(path, operator);

        assertThat(JsonPath.<Integer>read(after.raw().body(), "$.data.calls.accepted"))
                .isEqualTo(JsonPath.<Integer>read(before, "$.data.calls.accepted") + 1);
        assertThat(JsonPath.<Integer>read(after.raw().body(), "$.data.orders.total"))
                .isEqualTo(JsonPath.<Integer>read(before, "$.data.orders.total") + 1);
        assertThat(after.json()).hasJsonPathNumberValue("$.data.calls.total");
        assertThat(after.json()).hasJsonPathNumberValue("$.data.calls.missed");
        assertThat(after.json()).hasJsonPathNumberValue("$.data.calls.acceptanceRate");
        assertThat(after.json()).hasJsonPathMapValue("$.data.orders.byStatus");
        assertThat(after.json())
                .extractingJsonPathStringValue("$.data.dailyStats[1].date")
                .isEqualTo(today.toString());
        assertThat(after.json())
                .extractingJsonPathNumberValue("$.data.dailyStats[1].orders")
                .isNotEqualTo(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"startDate=2026-02-01&endDate=2026-01-01", "startDate=2020-01-01", "startDate=x"})
    void refusesAPeriodThatIsNone(String query) {
        assertThat(wire.get("/api/stats/my?" + query, wire.as("operator")).status())
                .isEqualTo(400);
    }

    private int total(String[] headers, String query) {
        return JsonPath.read(wire.get("/api/calls" + query, headers).raw().body(), "$.pagination.total");
    }

    private void answeredCall(String conversation) {
        var start = clock.instant().minusSeconds(60);
        transaction.executeWithoutResult(status -> events.publishEvent(new TelephonyEvent.Ended(
                conversation,
                Direction.INCOMING,
                "79000000021",
                "74950000001",
                "101",
                start,
                start.plusSeconds(5),
                start.plusSeconds(45),
                1110)));
    }

    private String order(String city, String phone) {
        return """
                {"rk":"avito","city":"%s","phone":"%s","typeOrder":"first_time","clientName":"Иван Петров",
                 "address":"ул. Ленина, 1","dateMeeting":"%s","typeEquipment":"kp","problem":"Не включается"}
                """.formatted(city, phone, clock.instant().plus(Duration.ofDays(3)));
    }

    private static String[] withLanguage(String[] headers, String language) {
        return new String[] {headers[0], headers[1], "Accept-Language", language};
    }
}
