package potok.identity;

import java.util.Arrays;
import java.util.Optional;

/** What a machine account may do; the {@link AccessTable} says where. */
public enum Scope {
    CALLS_READ("calls:read"),
    ORDERS_READ("orders:read"),
    ORDERS_WRITE("orders:write"),
    INCIDENTS_READ("incidents:read"),
    INCIDENTS_WRITE("incidents:write");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<Scope> of(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
