package potok.incidents.reports.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import potok.incidents.IncidentClass;
import potok.incidents.IncidentKind;
import potok.incidents.IncidentStatus;
import potok.incidents.print.JournalQuery;
import potok.incidents.reports.IncidentJournal;

/** The filters of the journal as they stand in its address. */
record IncidentJournalQuery(
        @Nullable IncidentKind kind,
        @Nullable IncidentClass incidentClass,
        @Nullable IncidentStatus status,
        @Nullable Boolean broken,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to)
        implements JournalQuery<IncidentJournal.Filter> {
    public boolean isEmpty() {
        return Stream.of(kind, incidentClass, status, broken, from, to).allMatch(Objects::isNull);
    }

    @Override
    public IncidentJournal.Filter filter(ZoneId zone) {
        return new IncidentJournal.Filter(
                kind,
                incidentClass,
                status,
                Boolean.TRUE.equals(broken),
                period(zone).begins(),
                period(zone).ends());
    }
}
