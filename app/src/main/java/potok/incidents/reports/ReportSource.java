package potok.incidents.reports;

import java.time.ZoneId;
import java.util.Locale;

/** Knows the figures of one matter. Sources are asked in their order, {@code @Order}. */
public interface ReportSource {
    boolean speaksIn(ReportKind kind);

    ReportSection section(ReportKind kind, Period period, ZoneId zone, Locale language);
}
