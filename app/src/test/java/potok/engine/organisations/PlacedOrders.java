package potok.engine.organisations;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import potok.Wire;

/** Service orders as an operator's program places them; answers with the order's id. */
final class PlacedOrders {
    private PlacedOrders() {}

    static String place(Wire wire, String operator, String city) {
        var order = """
                {"city":"%s","phone":"+79000000077","typeOrder":"first_time","clientName":"Иван Петров",
                 "address":"ул. Ленина, 1","dateMeeting":"%s","typeEquipment":"kp","problem":"Не включается"}
                """.formatted(city, Instant.now().plus(Duration.ofDays(4)));
        return JsonPath.read(
                wire.postJson("/api/orders", order, wire.as(operator)).raw().body(), "$.data.id");
    }
}
