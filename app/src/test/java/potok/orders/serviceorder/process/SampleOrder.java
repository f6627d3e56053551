package potok.orders.serviceorder.process;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.orders.serviceorder.OrderType;
import potok.orders.serviceorder.ServiceOrderId;
import potok.orders.serviceorder.ServiceOrderStatus;
import potok.orders.serviceorder.ServiceOrderView;
import potok.settings.EquipmentType;
import potok.shared.Money;
import potok.shared.PhoneNumber;

/** An order as it looks from outside, with only that varied which a test is about. */
record SampleOrder(
        ServiceOrderId id,
        OrderType type,
        Instant dateMeeting,
        @Nullable Money result,
        @Nullable Money expenditure,
        @Nullable Money clean) {
    static SampleOrder of(ServiceOrderId id, Instant dateMeeting) {
        return new SampleOrder(id, OrderType.FIRST_TIME, dateMeeting, null, null, null);
    }

    SampleOrder type(OrderType type) {
        return new SampleOrder(id, type, dateMeeting, result, expenditure, clean);
    }

    SampleOrder money(Money result, Money expenditure) {
        return new SampleOrder(id, type, dateMeeting, result, expenditure, result.minus(expenditure));
    }

    ServiceOrderView view() {
        return new ServiceOrderView(
                id,
                1024,
                "avito",
                "Омск",
                new PhoneNumber("+79000000001"),
                type,
                "Анна *Мария*",
                "ул. Мира, 1",
                dateMeeting,
                EquipmentType.BT,
                "не греет",
                ServiceOrderStatus.NEW,
                null,
                null,
                result,
                expenditure,
                clean,
                null,
                null,
                null,
                null,
                UserId.next(),
                "Ольга",
                UUID.randomUUID(),
                dateMeeting,
                null);
    }
}
