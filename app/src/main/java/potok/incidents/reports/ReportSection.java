package potok.incidents.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import potok.shared.charts.Plot;

/**
 * A chapter of a report; its heading is the text {@code report.section.<key>}.
 */
public record ReportSection(String key, List<Figure> figures, List<Chart> charts, List<Table> tables) {
    public boolean isEmpty() {
        return figures.isEmpty() && charts.isEmpty() && tables.isEmpty();
    }

    /**
     * One figure, named by the text {@code report.figure.<key>}.
     *
     * @param before of the period before; null when it can't be compared
     */
    public record Figure(String key, long value, @Nullable Long before) {
        /** In per cent; null where there was nothing before. */
        public @Nullable Long growth() {
            return before == null || before == 0 ? null : Math.round((value - before) * 100.0 / before);
        }
    }

    /** Named by the text {@code report.chart.<key>}. */
    public record Chart(String key, Plot plot) {}

    /**
     * Rows, named by the text {@code report.table.<key>}.
     *
     * @param columns each named by the text {@code report.column.<column>}
     */
    public record Table(String key, List<String> columns, List<List<String>> rows) {}
}
