package potok.incidents.maintenance.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import potok.incidents.maintenance.Frequency;
import potok.incidents.maintenance.ItemStatus;
import potok.incidents.maintenance.MaintenanceJournal;
import potok.incidents.print.JournalQuery;

/** The filters of the journal as they stand in its address. */
record MaintenanceJournalQuery(
        @Nullable Frequency frequency,
        @Nullable ItemStatus status,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to)
        implements JournalQuery<MaintenanceJournal.Filter> {
    public boolean isEmpty() {
        return Stream.of(frequency, status, from, to).allMatch(Objects::isNull);
    }

    @Override
    public MaintenanceJournal.Filter filter(ZoneId zone) {
        return new MaintenanceJournal.Filter(
                frequency, status, period(zone).begins(), period(zone).ends());
    }
}
