package potok.orders.serviceorder;

import java.time.Instant;
import potok.settings.EquipmentType;
import potok.shared.PhoneNumber;

/** Requests as tests need them. */
public final class PlaceServiceOrders {
    private PlaceServiceOrders() {}

    public static PlaceServiceOrder in(String city, Instant dateMeeting) {
        return of(city, dateMeeting, "+79000000011", EquipmentType.KP);
    }

    public static PlaceServiceOrder of(String city, Instant dateMeeting, String phone, EquipmentType equipment) {
        return new PlaceServiceOrder(
                "avito",
                city,
                PhoneNumber.of(phone),
                OrderType.FIRST_TIME,
                "Иван Петров",
                "ул. Ленина, 1",
                dateMeeting,
                equipment,
                "Не включается",
                null,
                null);
    }
}
