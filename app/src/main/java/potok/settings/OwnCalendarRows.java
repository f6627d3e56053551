package potok.settings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Calendars that organisations added, as they are stored. */
@Repository
class OwnCalendarRows {
    private final JdbcClient database;

    OwnCalendarRows(JdbcClient database) {
        this.database = database;
    }

    /** Of all organisations; the caller sees to it that he may. */
    Map<CalendarRows.Key, OwnCalendar> all() {
        var all = new HashMap<CalendarRows.Key, OwnCalendar>();
        database.sql("select * from own_calendar").query(row -> {
            var calendar = calendar(row);
            all.put(new CalendarRows.Key(row.getObject("organisation_id", UUID.class), calendar.code()), calendar);
        });
        return all;
    }

    Optional<OwnCalendar> lock(CalendarRows.Key key) {
        return database.sql("select * from own_calendar where organisation_id = ? and code = ? for update")
                .params(key.organisation(), key.code().code())
                .query((row, number) -> calendar(row))
                .optional();
    }

    /** With all that the organisation says of the one that it is a copy of; false when there is one of this code. */
    boolean add(CalendarRows.Key key, OwnCalendar added, CalendarCode like) {
        var own = key.organisation();
        var code = key.code().code();
        var isNew = database.sql("""
                        insert into own_calendar (organisation_id, code, name, based_on, zone) values (?, ?, ?, ?, ?)
                        on conflict do nothing""")
                .params(own, code, added.name(), added.basedOn().code(), zone(added))
                .update();
        database.sql("""
                        insert into business_calendar (organisation_id, code, week, working_day_minutes)
                        select organisation_id, ?, week, working_day_minutes
                        from business_calendar
                        where organisation_id = ? and code = ? and ? = 1""").params(code, own, like.code(), isNew).update();
        database.sql("""
                        insert into business_calendar_day (organisation_id, code, day, kind, hours)
                        select organisation_id, ?, day, kind, hours
                        from business_calendar_day
                        where organisation_id = ? and code = ? and ? = 1""").params(code, own, like.code(), isNew).update();
        return isNew == 1;
    }

    void put(CalendarRows.Key key, OwnCalendar changed) {
        database.sql("update own_calendar set name = ?, zone = ? where organisation_id = ? and code = ?")
                .params(
                        changed.name(),
                        zone(changed),
                        key.organisation(),
                        key.code().code())
                .update();
    }

    void delete(CalendarRows.Key key) {
        for (var table : new String[] {"business_calendar_day", "business_calendar", "own_calendar"}) {
            database.sql("delete from " + table + " where organisation_id = ? and code = ?")
                    .params(key.organisation(), key.code().code())
                    .update();
        }
    }

    private static @Nullable String zone(OwnCalendar calendar) {
        return calendar.zone() == null ? null : calendar.zone().getId();
    }

    private static OwnCalendar calendar(ResultSet row) throws SQLException {
        var zone = row.getString("zone");
        return new OwnCalendar(
                new CalendarCode(row.getString("code")),
                row.getString("name"),
                new CalendarCode(row.getString("based_on")),
                zone == null ? null : ZoneId.of(zone));
    }
}
