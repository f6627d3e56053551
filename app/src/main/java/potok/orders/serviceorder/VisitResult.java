package potok.orders.serviceorder;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import potok.shared.Money;

/** What the technician brings back from a finished visit; {@code result} is the money taken from the client. */
public record VisitResult(
        Money result,
        Money expenditure,
        String note,
        @Nullable LocalDate warrantyUntil) {}
