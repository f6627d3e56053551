package potok.incidents.web;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.incidents.IncidentBox;
import potok.incidents.IncidentClass;
import potok.incidents.IncidentFilter;
import potok.incidents.IncidentStatus;

/** Tab and filters of the board as they stand in its address. */
record IncidentQuery(
        @Nullable IncidentBox box,
        @Nullable Integer level,
        @Nullable String search,
        @Nullable IncidentClass incidentClass,
        @Nullable IncidentStatus status) {
    IncidentQuery {
        box = box == null ? IncidentBox.OPEN : box;
        search = search == null || search.isBlank() ? null : search.strip();
    }

    /** Whether nothing but a tab is chosen. */
    public boolean isEmpty() {
        return Stream.of(search, incidentClass, status).allMatch(Objects::isNull);
    }

    public boolean closed() {
        return box == IncidentBox.CLOSED;
    }

    /** Whether it is the tab that says no line. */
    public boolean isOf(IncidentBox tab) {
        return box == tab && level == null;
    }

    IncidentFilter filter(UserId reader) {
        return new IncidentFilter(Objects.requireNonNull(box), reader, level, incidentClass, status, search, null);
    }
}
