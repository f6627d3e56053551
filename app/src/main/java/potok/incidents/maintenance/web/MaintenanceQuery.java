package potok.incidents.maintenance.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import potok.incidents.maintenance.Frequency;
import potok.incidents.maintenance.MaintenanceFilter;
import potok.incidents.maintenance.MaintenanceStatus;

/** The filters of the page as they stand in its address; both days inclusive, in the reader's zone. */
record MaintenanceQuery(
        @Nullable Frequency frequency,
        @Nullable MaintenanceStatus status,
        @Nullable Boolean late,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to) {
    public boolean isEmpty() {
        return Stream.of(frequency, status, late, from, to).allMatch(Objects::isNull);
    }

    MaintenanceFilter filter(ZoneId zone) {
        return new MaintenanceFilter(
                frequency,
                status,
                Boolean.TRUE.equals(late),
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
