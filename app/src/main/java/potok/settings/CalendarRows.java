package potok.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calendars as they are stored: as delivered, without an organisation, and what organisations changed of them. */
@Repository
class CalendarRows {
    private final JdbcClient database;

    CalendarRows(JdbcClient database) {
        this.database = database;
    }

    /** Whose it is, nobody's as delivered, and which. */
    record Key(@Nullable UUID organisation, CalendarCode code) {}

    /** @param week null when it is as delivered */
    record Stored(@Nullable WorkWeek week, Map<LocalDate, CalendarDay> days) {
        static final Stored NOTHING = new Stored(null, Map.of());
    }

    /** Of all organisations; the caller sees to it that he may. */
    Map<Key, Stored> all() {
        var weeks = new HashMap<Key, WorkWeek>();
        database.sql("select * from business_calendar").query(row -> {
            weeks.put(key(row), week(row));
        });
        var days = new HashMap<Key, Map<LocalDate, CalendarDay>>();
        database.sql("select * from business_calendar_day").query(row -> {
            var day = day(row);
            days.computeIfAbsent(key(row), key -> new TreeMap<>()).put(day.date(), day);
        });
        var stored = new HashMap<Key, Stored>();
        weeks.forEach((key, week) -> stored.put(key, new Stored(week, days.getOrDefault(key, Map.of()))));
        days.forEach((key, own) -> stored.putIfAbsent(key, new Stored(null, own)));
        return stored;
    }

    Optional<WorkWeek> lockWeek(Key key) {
        return database.sql("select * from business_calendar where organisation_id = ? and code = ? for update")
                .params(key.organisation(), key.code().code())
                .query((row, number) -> week(row))
                .optional();
    }

    Optional<CalendarDay> lockDay(Key key, LocalDate date) {
        return database.sql(
                        "select * from business_calendar_day where organisation_id = ? and code = ? and day = ? for update")
                .params(key.organisation(), key.code().code(), date)
                .query((row, number) -> day(row))
                .optional();
    }

    void put(Key key, WorkWeek week) {
        database.sql("""
                        insert into business_calendar (organisation_id, code, week, working_day_minutes)
                        values (?, ?, string_to_array(?, '|'), ?)
                        on conflict (organisation_id, code)
                        do update set week = excluded.week, working_day_minutes = excluded.working_day_minutes
                        """)
                .params(
                        key.organisation(),
                        key.code().code(),
                        String.join("|", week.written()),
                        week.workingDay().toMinutes())
                .update();
    }

    void put(Key key, CalendarDay day) {
        database.sql("""
                        insert into business_calendar_day (organisation_id, code, day, kind, hours)
                        values (?, ?, ?, ?, ?)
                        on conflict (organisation_id, code, day)
                        do update set kind = excluded.kind, hours = excluded.hours
                        """)
                .params(
                        key.organisation(),
                        key.code().code(),
                        day.date(),
                        day.kind().name(),
                        day.hours() == null ? "" : Hours.write(day.hours()))
                .update();
    }

    void deleteWeek(Key key) {
        database.sql("delete from business_calendar where organisation_id = ? and code = ?")
                .params(key.organisation(), key.code().code())
                .update();
    }

    void deleteDay(Key key, LocalDate date) {
        database.sql("delete from business_calendar_day where organisation_id = ? and code = ? and day = ?")
                .params(key.organisation(), key.code().code(), date)
                .update();
    }

    private static Key key(ResultSet row) throws SQLException {
        return new Key(row.getObject("organisation_id", UUID.class), new CalendarCode(row.getString("code")));
    }

    private static WorkWeek week(ResultSet row) throws SQLException {
        return WorkWeek.of(
                List.of((String[]) row.getArray("week").getArray()),
                Duration.ofMinutes(row.getInt("working_day_minutes")),
                row.getObject("organisation_id") != null);
    }

    private static CalendarDay day(ResultSet row) throws SQLException {
        var hours = row.getString("hours");
        return new CalendarDay(
                row.getObject("day", LocalDate.class),
                DayKind.valueOf(row.getString("kind")),
                hours == null ? null : Hours.read(hours),
                row.getString("occasion"),
                row.getBoolean("preliminary"),
                row.getObject("organisation_id") != null);
    }
}
