package potok.shared;

import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.Objects;
import java.util.stream.Stream;

/** Tells a value that nothing can be done with from a fault of ours. */
public final class InputFault {
    private static final String DATA_EXCEPTION = "22";
    private static final String LIMIT_EXCEEDED = "54";

    private InputFault() {}

    /** Dates outside the calendar, numbers and characters that the database cannot hold. */
    public static boolean isBehind(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof DateTimeException
                        || cause instanceof ArithmeticException
                        || (cause instanceof SQLException refused && isOfData(refused)));
    }

    private static boolean isOfData(SQLException refused) {
        var state = refused.getSQLState();
        return state != null && (state.startsWith(DATA_EXCEPTION) || state.startsWith(LIMIT_EXCEEDED));
    }
}
