package potok.orders.serviceorder.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import potok.identity.UserId;
import potok.orders.serviceorder.OrderType;
import potok.orders.serviceorder.PlaceServiceOrder;
import potok.settings.EquipmentType;
import potok.shared.PhoneNumber;

/** What is typed in to place an order without a call; the time of the visit is local to the city. */
@SuppressWarnings("MultipleNullnessAnnotations") // null until typed in, and then found invalid
record NewServiceOrder(
        @NotBlank @Nullable String city,
        @NotBlank @Nullable String phone,
        @NotBlank @Size(max = 200) @Nullable String clientName,
        @NotBlank @Size(max = 500) @Nullable String address,

        @NotNull @DateTimeFormat(iso = ISO.DATE_TIME) @Nullable
        LocalDateTime dateMeeting,

        @NotNull @Nullable OrderType typeOrder,
        @NotNull @Nullable EquipmentType typeEquipment,
        @NotBlank @Size(max = 2000) @Nullable String problem,
        @Size(max = 100) @Nullable String rk) {

    static NewServiceOrder empty() {
        return new NewServiceOrder(null, null, null, null, null, OrderType.FIRST_TIME, null, null, null);
    }

    /** Only after it was found valid. */
    PlaceServiceOrder request(ZoneId zone, UserId operator) {
        return new PlaceServiceOrder(
                rk == null || rk.isBlank() ? null : rk.strip(),
                valid(city),
                PhoneNumber.of(valid(phone)),
                valid(typeOrder),
                valid(clientName).strip(),
                valid(address).strip(),
                valid(dateMeeting).atZone(zone).toInstant(),
                valid(typeEquipment),
                valid(problem).strip(),
                operator,
                null);
    }

    private static <T> T valid(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Not validated");
        }
        return value;
    }
}
