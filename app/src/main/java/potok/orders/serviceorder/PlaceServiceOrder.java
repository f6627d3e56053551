package potok.orders.serviceorder;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.settings.EquipmentType;
import potok.shared.PhoneNumber;
import potok.shared.RuleBroken;

/** What is needed to place an order; {@code call} is the call it came from, if any. */
public record PlaceServiceOrder(
        @Nullable String rk,
        String city,
        PhoneNumber phone,
        OrderType typeOrder,
        String clientName,
        String address,
        Instant dateMeeting,
        EquipmentType typeEquipment,
        String problem,
        @Nullable UserId operator,
        @Nullable UUID call) {
    /** As long as the columns are, whichever door the request comes through. */
    public PlaceServiceOrder {
        limit("rk", rk, 50);
        limit("clientName", clientName, 255);
        limit("address", address, 1000);
        limit("problem", problem, 4000);
    }

    private static void limit(String field, @Nullable String text, int most) {
        if (text != null && text.length() > most) {
            throw new RuleBroken("text-too-long", field, most);
        }
        if (text != null && text.indexOf('\0') >= 0) {
            throw new RuleBroken("value-invalid", field);
        }
    }
}
