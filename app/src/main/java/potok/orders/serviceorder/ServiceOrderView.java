package potok.orders.serviceorder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.settings.EquipmentType;
import potok.shared.Money;
import potok.shared.PhoneNumber;

public record ServiceOrderView(
        ServiceOrderId id,
        long number,
        @Nullable String rk,
        String city,
        PhoneNumber phone,
        OrderType typeOrder,
        String clientName,
        String address,
        Instant dateMeeting,
        EquipmentType typeEquipment,
        String problem,
        ServiceOrderStatus status,
        @Nullable UserId technician,
        @Nullable String technicianName,
        @Nullable Money result,
        @Nullable Money expenditure,
        @Nullable Money clean,
        @Nullable Money cashReceived,
        @Nullable String note,
        @Nullable LocalDate warrantyUntil,
        @Nullable String reason,
        @Nullable UserId operator,
        @Nullable String operatorName,
        @Nullable UUID call,
        Instant createDate,
        @Nullable Instant closingDate) {}
