package potok.orders.serviceorder;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why the client comes: for the first time, again, or under warranty of an earlier order. */
public enum OrderType {
    FIRST_TIME,
    REPEAT,
    WARRANTY;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static OrderType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
