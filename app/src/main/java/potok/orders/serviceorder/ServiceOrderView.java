package potok.orders.serviceorder;

import static potok.shared.Sensitive.Kind.MONEY;
import static potok.shared.Sensitive.Kind.PHONE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.settings.EquipmentType;
import potok.shared.Money;
import potok.shared.PhoneNumber;
import potok.shared.Sensitive;

/** Whole as the services hand it out; {@link OrderSight} takes out what its reader may not see. */
public record ServiceOrderView(
        ServiceOrderId id,
        long number,
        @Nullable String rk,
        String city,
        @Sensitive(PHONE) @Nullable PhoneNumber phone,
        OrderType typeOrder,
        String clientName,
        String address,
        Instant dateMeeting,
        EquipmentType typeEquipment,
        String problem,
        ServiceOrderStatus status,
        @Nullable UserId technician,
        @Nullable String technicianName,
        @Sensitive(MONEY) @Nullable Money result,
        @Sensitive(MONEY) @Nullable Money expenditure,
        @Sensitive(MONEY) @Nullable Money clean,
        @Sensitive(MONEY) @Nullable Money cashReceived,
        @Nullable String note,
        @Nullable LocalDate warrantyUntil,
        @Nullable String reason,
        @Nullable UserId operator,
        @Nullable String operatorName,
        @Nullable UUID call,
        Instant createDate,
        @Nullable Instant closingDate) {}
