package potok.reporting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** One operator's work in a period (row C7); {@code acceptanceRate} in whole per cent. */
public record OperatorStatistics(CallCounts calls, OrderCounts orders, List<Day> dailyStats) {
    public record CallCounts(long total, long accepted, long missed, long acceptanceRate) {}

    public record OrderCounts(long total, Map<String, Long> byStatus) {}

    public record Day(LocalDate date, long calls, long orders) {}
}
