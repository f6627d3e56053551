package potok.orders.serviceorder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a service order stands; the last three are final. */
public enum ServiceOrderStatus {
    NEW,
    ASSIGNED,
    CONFIRMED,
    POSTPONED,
    CLIENT_ABSENT,
    DONE,
    CLOSED,
    REFUSED,
    CANCELLED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static ServiceOrderStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
