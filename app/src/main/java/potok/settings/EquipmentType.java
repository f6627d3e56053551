package potok.settings;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Kinds of equipment under service, in the customer's own short words: computers, household appliances, multi-function printers. */
public enum EquipmentType {
    KP,
    BT,
    MNCH;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @JsonCreator
    public static EquipmentType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
