package potok.incidents.reports;

import java.time.ZoneId;
import java.util.Locale;

/** Knows the figures of one matter. Sources are asked in their order, {@code @Order}. */
public interface ReportSource {
    /** In all but the report on changes, unless it says otherwise. */
    default boolean speaksIn(ReportKind kind) {
        return kind != ReportKind.CHANGES;
    }

    ReportSection section(ReportKind kind, Period period, ZoneId zone, Locale language);
}
