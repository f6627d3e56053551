package potok.orders.serviceorder;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.settings.EquipmentType;
import potok.shared.Money;
import potok.shared.PhoneNumber;

/** Service orders for tests. */
public final class ServiceOrderViews {
    public static final ServiceOrderId ID = ServiceOrderId.of("00000000-0000-0000-0000-0000000000d1");

    private ServiceOrderViews() {}

    public static ServiceOrderView of(@Nullable UserId technician, ServiceOrderStatus status) {
        return numbered(ID, 1042, technician, status);
    }

    public static ServiceOrderView numbered(
            ServiceOrderId id, long number, @Nullable UserId technician, ServiceOrderStatus status) {
        return new ServiceOrderView(
                id,
                number,
                "avito",
                "Омск",
                PhoneNumber.of("+79000000001"),
                OrderType.REPEAT,
                "Irina",
                "Lenina 5",
                Instant.parse("2026-11-21T04:00:00Z"),
                EquipmentType.BT,
                "Does not start",
                status,
                technician,
                "Timur",
                Money.roubles(new BigDecimal(4500)),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Instant.parse("2026-11-20T04:00:00Z"),
                null);
    }
}
