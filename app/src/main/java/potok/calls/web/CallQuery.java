package potok.calls.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import potok.calls.CallFilter;
import potok.calls.CallStatus;
import potok.identity.UserId;

/** The filters of the page as they stand in its address; both days inclusive, in the reader's zone. */
record CallQuery(
        @Nullable String search,
        @Nullable String city,
        @Nullable CallStatus status,
        @Nullable UUID operator,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
    CallQuery {
        search = blankToNull(search);
        city = blankToNull(city);
    }

    public boolean isEmpty() {
        return Stream.of(search, city, status, operator, from, to).allMatch(Objects::isNull);
    }

    CallFilter filter(ZoneId zone) {
        return filter(
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** What came after this moment, otherwise filtered alike. */
    CallFilter filterSince(Instant moment) {
        return filter(moment, null);
    }

    private CallFilter filter(@Nullable Instant since, @Nullable Instant until) {
        return new CallFilter(search, city, status, operator == null ? null : new UserId(operator), since, until);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
