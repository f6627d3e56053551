package potok.orders.serviceorder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;

/** What a list of orders is narrowed to; {@code search} looks in number, name and address, and in the phone {@code byPhone}. */
public record ServiceOrderFilter(
        @Nullable String search,
        boolean byPhone,
        @Nullable String city,
        @Nullable ServiceOrderStatus status,
        @Nullable UserId technician,
        @Nullable Instant from,
        @Nullable Instant until) {}
