package potok.incidents.reports;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All that stands in a report.
 *
 * @param advice keys of texts {@code report.recommendation.<key>}
 */
public record ReportText(
        ReportView report,
        String organisation,
        Locale language,
        List<ReportSection> sections,
        List<String> advice,
        @Nullable String recommendations,
        @Nullable String remarks) {}
