package potok.orders.serviceorder.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import potok.identity.SignedIn;
import potok.orders.serviceorder.OrderSight;
import potok.orders.serviceorder.ServiceOrderFilter;
import potok.orders.serviceorder.ServiceOrderStatus;

/** The filters of the page as they stand in its address; both days inclusive, in the reader's zone. */
record ServiceOrderQuery(
        @Nullable String search,
        @Nullable String city,
        @Nullable ServiceOrderStatus status,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
    ServiceOrderQuery {
        search = blankToNull(search);
        city = blankToNull(city);
    }

    public boolean isEmpty() {
        return Stream.of(search, city, status, from, to).allMatch(Objects::isNull);
    }

    /** Narrowed to what the user sees. */
    ServiceOrderFilter filter(ZoneId zone, SignedIn user) {
        return new ServiceOrderFilter(
                search,
                OrderSight.findsByPhone(user),
                city,
                status,
                OrderSight.onlyOf(user),
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
