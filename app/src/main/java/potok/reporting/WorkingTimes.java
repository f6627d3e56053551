package potok.reporting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.UserId;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** How long people answered clients and what came of it, counted by the database in one statement. */
@Service
@Transactional(readOnly = true)
public class WorkingTimes {
    private static final long LONGEST_PERIOD_DAYS = 366;

    /**
     * Days are those of the person's city: they begin at its midnight and last as long as its clocks say, and an
     * interval over midnight counts on both sides. Whoever is still there is counted until now.
     */
    private static final String DAYS = """
            with person as (
                select member.user_id, app_user.name, member.city, city.zone
                from staff_member member
                join app_user on app_user.user_id = member.user_id
                join city on city.organisation_id = member.organisation_id and city.name = member.city
                where member.organisation_id = :organisation
                  and (cast(:user as uuid) is null or member.user_id = :user)
                  and (member.extension is not null
                       or exists (select 1 from user_role where user_role.user_id = member.user_id and role = 'OPERATOR')
                       or exists (select 1 from presence where presence.user_id = member.user_id))
            ), day as (
                select person.*, cast(midnight as date) as day,
                       midnight at time zone zone as begins, (midnight + interval '1 day') at time zone zone as ends
                from person,
                     generate_series(cast(:start as timestamp), cast(:end as timestamp), interval '1 day') midnight
            )
            select day.user_id, day.name, day.city, day.day,
                   present.online, present.breaks, calls.answered, calls.missed, calls.talk, orders.placed
            from day,
            lateral (select coalesce(sum(seconds) filter (where state = 'ONLINE'), 0) as online,
                            coalesce(sum(seconds) filter (where state = 'BREAK'), 0) as breaks
                     from (select state, extract(epoch from least(coalesce(ended_at, :now), day.ends)
                                                            - greatest(started_at, day.begins)) as seconds
                           from presence
                           where presence.user_id = day.user_id
                             and tstzrange(started_at, ended_at) && tstzrange(day.begins, day.ends)
                             and started_at < :now) part
                     where seconds > 0) present,
            lateral (select count(*) filter (where incoming and answered_at is not null) as answered,
                            count(*) filter (where incoming and answered_at is null and ended_at is not null) as missed,
                            coalesce(sum(talk_seconds), 0) as talk
                     from (select call.*, direction = 'INCOMING' as incoming
                           from call
                           where organisation_id = :organisation and operator_id = day.user_id
                             and date_create >= day.begins and date_create < day.ends) his) calls,
            lateral (select count(*) as placed
                     from service_order
                     where organisation_id = :organisation and operator_id = day.user_id
                       and create_date >= day.begins and create_date < day.ends) orders
            order by day.name, day.user_id, day.day
            """;

    private final JdbcClient database;
    private final Clock clock;

    WorkingTimes(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Both days inclusive.
     *
     * @param user null for everybody who answers clients, or did
     * @throws RuleBroken when the period ends before it starts, or is longer than a year
     */
    public WorkingTimeReport of(@Nullable UserId user, LocalDate start, LocalDate end) {
        if (end.isBefore(start)) {
            throw new RuleBroken("period-reversed");
        }
        if (start.plusDays(LONGEST_PERIOD_DAYS).isBefore(end)) {
            throw new RuleBroken("period-too-long");
        }
        return new WorkingTimeReport(database.sql(DAYS)
                .param("organisation", Organisations.current())
                .param("user", user == null ? null : user.value())
                .param("start", start.atStartOfDay())
                .param("end", end.atStartOfDay())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(WorkingTimes::day)
                .list());
    }

    private static WorkingDay day(ResultSet row, int index) throws SQLException {
        return new WorkingDay(
                new UserId(row.getObject("user_id", UUID.class)),
                row.getString("name"),
                row.getString("city"),
                row.getObject("day", LocalDate.class),
                new Work(
                        Math.round(row.getDouble("online")),
                        Math.round(row.getDouble("breaks")),
                        row.getLong("answered"),
                        row.getLong("missed"),
                        row.getLong("talk"),
                        row.getLong("placed")));
    }
}
