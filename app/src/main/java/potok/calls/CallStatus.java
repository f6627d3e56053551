package potok.calls;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a call stands (row C6 of the requirements). */
public enum CallStatus {
    NEW,
    ANSWERED,
    MISSED,
    CALLBACK,
    CONVERTED,
    REJECTED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static CallStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
