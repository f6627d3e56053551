package potok.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.reporting.SlaReport.Breach;
import potok.reporting.SlaReport.Day;
import potok.reporting.SlaReport.Month;
import potok.reporting.SlaReport.Spent;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** Service levels by class, line and person, counted by the database. */
@Service
@Transactional(readOnly = true)
public class SlaReports {
    private static final long LONGEST_PERIOD_DAYS = 366;
    private static final int MOST_BREACHES = 500;
    private static final int MONTHS = 12;

    /** A term is broken when its breach was recorded, whatever was explained or re-opened afterwards. */
    private static final String INCIDENTS = """
            with counted as (
                select incident.*,
                       exists (select from incident_step step where step.incident_id = incident.incident_id
                                 and step.step = 'REACTION_BREACHED') as reaction_late,
                       exists (select from incident_step step where step.incident_id = incident.incident_id
                                 and step.step = 'SOLUTION_BREACHED') as solution_late
                from incident
                where organisation_id = :organisation and registered_at >= :start and registered_at < :end
            )
            """;

    private static final String FIGURES = INCIDENTS + """
            select grouping(incident_class, level, assignee_id, month) as grouped, incident_class, level, app_user.name, month,
                   sum(number_of) as number, sum(reaction_due) as reaction_due, sum(reaction_late) as reaction_late,
                   sum(solution_due) as solution_due, sum(solution_late) as solution_late,
                   avg(reaction) as reaction_mean, percentile_cont(0.5) within group (order by reaction) as reaction_median,
                   avg(solution) as solution_mean, percentile_cont(0.5) within group (order by solution) as solution_median
            from (select incident_class, level, assignee_id, 1 as number_of,
                         cast(date_trunc('month', registered_at at time zone :zone) as date) as month,
                         cast(reacted_at is not null or reaction_late as integer) as reaction_due,
                         cast(reaction_late as integer) as reaction_late,
                         cast(solved_at is not null or solution_late as integer) as solution_due,
                         cast(solution_late as integer) as solution_late,
                         extract(epoch from reacted_at - registered_at) as reaction,
                         extract(epoch from solved_at - registered_at) as solution
                  from counted) one
            left join app_user on app_user.user_id = assignee_id
            group by grouping sets ((), (incident_class), (level), (assignee_id, app_user.name), (month))
            order by level, app_user.name nulls last, month
            """;

    private static final String DAYS = INCIDENTS + """
            select cast(registered_at at time zone :zone as date) as day, count(*) as registered,
                   count(*) filter (where reaction_late or solution_late) as late
            from counted
            group by 1
            order by 1
            """;

    private static final String BREACHES = """
            select incident.incident_id, incident.number, incident.title, step.step, step.incident_class, step.level,
                   app_user.name, step.due_at, step.cause, step.explanation
            from incident
            join incident_step step on step.incident_id = incident.incident_id
            left join app_user on app_user.user_id = incident.assignee_id
            where incident.organisation_id = :organisation
              and incident.registered_at >= :start and incident.registered_at < :end
              and step.step in ('REACTION_BREACHED', 'SOLUTION_BREACHED')
            order by step.due_at desc, incident.number
            limit :most
            """;

    private static final List<String> CLASSES = List.of("CRITICAL", "SIGNIFICANT", "MINOR");

    private final JdbcClient database;

    SlaReports(JdbcClient database) {
        this.database = database;
    }

    /** How the rows of one statement are grouped: PostgreSQL sets a bit for each column that a row is not grouped by. */
    private enum Grouping {
        CLASS(0b0111),
        LINE(0b1011),
        PERSON(0b1101),
        MONTH(0b1110),
        TOTAL(0b1111);

        private final int bits;

        Grouping(int bits) {
            this.bits = bits;
        }

        static Grouping of(int bits) {
            for (var grouping : values()) {
                if (grouping.bits == bits) {
                    return grouping;
                }
            }
            throw new IllegalStateException("Grouped by " + bits);
        }
    }

    private record Figures(Grouping grouping, SlaReport.Row row) {}

    /**
     * Of what was registered on these days, both inclusive.
     *
     * @throws RuleBroken when the period ends before it starts, or is longer than a year
     */
    public SlaReport of(LocalDate start, LocalDate end, ZoneId zone) {
        if (end.isBefore(start)) {
            throw new RuleBroken("period-reversed");
        }
        if (start.plusDays(LONGEST_PERIOD_DAYS).isBefore(end)) {
            throw new RuleBroken("period-too-long");
        }
        var figures = figures(start, end, zone);
        return new SlaReport(
                of(figures, Grouping.TOTAL).get(0),
                of(figures, Grouping.CLASS).stream()
                        .sorted((one, other) ->
                                Integer.compare(CLASSES.indexOf(one.key()), CLASSES.indexOf(other.key())))
                        .toList(),
                of(figures, Grouping.LINE),
                of(figures, Grouping.PERSON),
                asked(DAYS, start, end, zone)
                        .param("zone", zone.getId())
                        .query((row, number) -> day(row))
                        .list(),
                asked(BREACHES, start, end, zone)
                        .param("most", MOST_BREACHES)
                        .query((row, number) -> breach(row))
                        .list());
    }

    /** The twelve months that end with the one of this day; those without incidents are there, empty. */
    public List<Month> months(LocalDate day, ZoneId zone) {
        var first = day.withDayOfMonth(1).minusMonths(MONTHS - 1);
        var rows = of(figures(first, first.plusMonths(MONTHS).minusDays(1), zone), Grouping.MONTH);
        return Stream.iterate(first, month -> month.plusMonths(1))
                .limit(MONTHS)
                .map(month -> new Month(
                        month,
                        rows.stream()
                                .filter(row -> row.key().equals(month.toString()))
                                .findFirst()
                                .orElseGet(() -> SlaReport.Row.none(month.toString()))))
                .toList();
    }

    private Map<Grouping, List<SlaReport.Row>> figures(LocalDate start, LocalDate end, ZoneId zone) {
        return asked(FIGURES, start, end, zone)
                .param("zone", zone.getId())
                .query((row, number) -> figures(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Figures::grouping, Collectors.mapping(Figures::row, Collectors.toList())));
    }

    private JdbcClient.StatementSpec asked(String statement, LocalDate start, LocalDate end, ZoneId zone) {
        return database.sql(statement)
                .param("organisation", Organisations.current())
                .param("start", start.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC))
                .param("end", end.plusDays(1).atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC));
    }

    private static List<SlaReport.Row> of(Map<Grouping, List<SlaReport.Row>> figures, Grouping grouping) {
        return figures.getOrDefault(grouping, List.of());
    }

    private static Figures figures(ResultSet row) throws SQLException {
        var grouping = Grouping.of(row.getInt("grouped"));
        var key =
                switch (grouping) {
                    case CLASS -> row.getString("incident_class");
                    case LINE -> row.getString("level");
                    case PERSON -> row.getString("name");
                    case MONTH -> row.getString("month");
                    case TOTAL -> "";
                };
        return new Figures(
                grouping,
                new SlaReport.Row(
                        key == null ? "" : key,
                        row.getLong("number"),
                        row.getLong("reaction_due"),
                        row.getLong("reaction_late"),
                        row.getLong("solution_due"),
                        row.getLong("solution_late"),
                        new Spent(seconds(row, "reaction_mean"), seconds(row, "reaction_median")),
                        new Spent(seconds(row, "solution_mean"), seconds(row, "solution_median"))));
    }

    private static Day day(ResultSet row) throws SQLException {
        return new Day(row.getObject("day", LocalDate.class), row.getLong("registered"), row.getLong("late"));
    }

    private static Breach breach(ResultSet row) throws SQLException {
        return new Breach(
                row.getObject("incident_id", UUID.class),
                row.getLong("number"),
                row.getString("title"),
                row.getString("step"),
                row.getString("incident_class"),
                row.getInt("level"),
                row.getString("name"),
                row.getTimestamp("due_at").toInstant(),
                row.getString("cause"),
                row.getString("explanation"));
    }

    private static @Nullable Long seconds(ResultSet row, String column) throws SQLException {
        var seconds = row.getBigDecimal(column);
        return seconds == null ? null : seconds.longValue();
    }
}
