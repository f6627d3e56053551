package potok.reporting;

import java.sql.Date;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.UserId;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** Counts over calls and orders, made by the database; four statements whatever the period. */
@Service
@Transactional(readOnly = true)
public class Statistics {
    private static final long LONGEST_PERIOD_DAYS = 366;

    private static final String PERIOD =
            " where organisation_id = :organisation and operator_id = :operator and %1$s >= :from and %1$s < :until ";

    private static final String CALLS = PERIOD.formatted("date_create") + "and direction = 'INCOMING' ";
    private static final String ORDERS = PERIOD.formatted("create_date");

    private final JdbcClient database;

    Statistics(JdbcClient database) {
        this.database = database;
    }

    /**
     * Both days inclusive, as the zone's calendar counts them.
     *
     * @throws RuleBroken when the period ends before it starts, or is longer than a year
     */
    public OperatorStatistics of(UserId operator, LocalDate start, LocalDate end, ZoneId zone) {
        if (end.isBefore(start)) {
            throw new RuleBroken("period-reversed");
        }
        if (start.plusDays(LONGEST_PERIOD_DAYS).isBefore(end)) {
            throw new RuleBroken("period-too-long");
        }
        var period = new Period(operator.value(), start, end, zone);
        var byStatus = ordersByStatus(period);
        var orders = byStatus.values().stream().mapToLong(Long::longValue).sum();
        return new OperatorStatistics(
                calls(period), new OperatorStatistics.OrderCounts(orders, byStatus), days(period));
    }

    private record Period(UUID operator, LocalDate start, LocalDate end, ZoneId zone) {
        Map<String, Object> parameters() {
            return Map.of(
                    "zone",
                    zone.getId(),
                    "organisation",
                    Organisations.current(),
                    "operator",
                    operator,
                    "from",
                    begin(start),
                    "until",
                    begin(end.plusDays(1)));
        }

        private OffsetDateTime begin(LocalDate day) {
            return day.atStartOfDay(zone).toOffsetDateTime();
        }
    }

    private OperatorStatistics.CallCounts calls(Period period) {
        return database.sql("select count(*) as total, count(answered_at) as accepted,"
                        + " count(*) filter (where answered_at is null and ended_at is not null) as missed from call"
                        + CALLS)
                .params(period.parameters())
                .query((row, index) -> {
                    var total = row.getLong("total");
                    var accepted = row.getLong("accepted");
                    return new OperatorStatistics.CallCounts(
                            total,
                            accepted,
                            row.getLong("missed"),
                            total == 0 ? 0 : Math.round(100.0 * accepted / total));
                })
                .single();
    }

    private Map<String, Long> ordersByStatus(Period period) {
        var counts = new LinkedHashMap<String, Long>();
        database.sql("select status, count(*) as orders from service_order" + ORDERS
                        + "group by status order by status")
                .params(period.parameters())
                .query(row -> {
                    counts.put(row.getString("status").toLowerCase(Locale.ROOT), row.getLong("orders"));
                });
        return counts;
    }

    private List<OperatorStatistics.Day> days(Period period) {
        var calls = perDay("call", "date_create", CALLS, period);
        var orders = perDay("service_order", "create_date", ORDERS, period);
        return period.start()
                .datesUntil(period.end().plusDays(1))
                .map(day -> new OperatorStatistics.Day(day, calls.getOrDefault(day, 0L), orders.getOrDefault(day, 0L)))
                .toList();
    }

    private Map<LocalDate, Long> perDay(String table, String moment, String condition, Period period) {
        var counts = new LinkedHashMap<LocalDate, Long>();
        database.sql("select cast(%1$s at time zone :zone as date) as day, count(*) as rows from %2$s %3$s group by 1"
                        .formatted(moment, table, condition))
                .params(period.parameters())
                .query(row -> {
                    counts.put(row.getObject("day", Date.class).toLocalDate(), row.getLong("rows"));
                });
        return counts;
    }
}
