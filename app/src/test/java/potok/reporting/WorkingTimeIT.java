package potok.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.UUID;
import java.util.function.Supplier;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import potok.RealDatabase;
import potok.identity.UserId;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** Hours and results, counted in days of the city where somebody works; each test leaves nothing behind. */
@Tag("C3")
@RealDatabase
class WorkingTimeIT {
    private static final long HOUR = 3600;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private final UserId user = UserId.next();

    @Test
    void anIntervalOverMidnightCountsOnBothSides() {
        var report = rolledBack(() -> {
            employ("Asia/Omsk");
            // 22:30 to 01:15 by the clocks of Omsk.
            present("ONLINE", "2026-03-02T16:30:00Z", "2026-03-02T19:15:00Z");
            return report("2026-03-03T12:00:00Z", "2026-03-01", "2026-03-04");
        });

        assertThat(report.days())
                .extracting(WorkingDay::day, day -> day.work().online())
                .containsExactly(
                        tuple("2026-03-01", 0L),
                        tuple("2026-03-02", HOUR + HOUR / 2),
                        tuple("2026-03-03", HOUR + HOUR / 4),
                        tuple("2026-03-04", 0L));
    }

    @Test
    void aDayIsAsLongAsItsClocksSay() {
        var report = rolledBack(() -> {
            employ("Europe/Berlin");
            // Clocks went forward on 29 March and will go back on 25 October 2026.
            present("ONLINE", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z");
            present("ONLINE", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z");
            return report("2026-11-01T12:00:00Z", "2026-03-28", "2026-10-26");
        });

        assertThat(report.days())
                .filteredOn(day -> day.work().online() > 0)
                .extracting(WorkingDay::day, day -> day.work().online())
                .containsExactly(tuple("2026-03-29", 23 * HOUR), tuple("2026-10-25", 25 * HOUR));
    }

    @Test
    void whoIsStillThereCountsUntilNow() {
        var report = rolledBack(() -> {
            employ("Asia/Omsk");
            present("ONLINE", "2026-03-02T05:00:00Z", "2026-03-02T07:00:00Z");
            present("BREAK", "2026-03-02T07:00:00Z", null);
            return report("2026-03-02T07:20:00Z", "2026-03-02", "2026-03-02");
        });

        assertThat(report.total().online()).isEqualTo(2 * HOUR);
        assertThat(report.total().breaks()).isEqualTo(HOUR / 3);
    }

    @Test
    void resultsStandBesideTheTime() {
        var report = rolledBack(() -> {
            employ("Asia/Omsk");
            present("ONLINE", "2026-03-02T05:00:00Z", "2026-03-02T09:00:00Z");
            call("2026-03-02T05:10:00Z", "INCOMING", true, 120);
            call("2026-03-02T06:10:00Z", "INCOMING", true, 60);
            call("2026-03-02T06:20:00Z", "INCOMING", false, null);
            call("2026-03-02T06:30:00Z", "OUTGOING", true, 30);
            order("2026-03-02T06:15:00Z");
            order("2026-03-02T18:30:00Z");
            return report("2026-03-05T00:00:00Z", "2026-03-02", "2026-03-03");
        });

        var first = report.days().get(0).work();
        assertThat(first).isEqualTo(new Work(4 * HOUR, 0, 2, 1, 210, 1));
        assertThat(first.answeredPerHour()).isEqualTo(0.5, within(0.001));
        assertThat(first.ordersPerHour()).isEqualTo(0.25, within(0.001));
        assertThat(report.days().get(1).work().orders()).isEqualTo(1);
        assertThat(report.people())
                .singleElement()
                .satisfies(person -> assertThat(person.work().orders()).isEqualTo(2));
        assertThat(report.byDay())
                .extracting(WorkingTimeReport.Day::day)
                .isSorted()
                .hasSize(2);
    }

    @Test
    void whoAnswersNobodyIsNotReported() {
        var report = rolledBack(() -> {
            employ("Asia/Omsk");
            database.sql("update staff_member set extension = null where user_id = ?")
                    .param(user.value())
                    .update();
            return report("2026-03-05T00:00:00Z", "2026-03-02", "2026-03-03");
        });

        assertThat(report.days()).isEmpty();
    }

    @Test
    @Tag("O9")
    void anotherOrganisationSeesNothing() {
        var times = new WorkingTimes(database, Clock.systemUTC());
        var day = LocalDate.parse("2026-03-02");

        var ofFirst = times.of(null, day, day).people();
        var ofSecond = Organisations.in(
                Organisations.SECOND, () -> times.of(null, day, day).people());

        assertThat(ofFirst).isNotEmpty();
        assertThat(ofSecond)
                .isNotEmpty()
                .extracting(WorkingTimeReport.Person::user)
                .doesNotContainAnyElementsOf(
                        ofFirst.stream().map(WorkingTimeReport.Person::user).toList());
        assertThat(Organisations.in(
                                Organisations.SECOND,
                                () -> times.of(ofFirst.get(0).user(), day, day))
                        .days())
                .isEmpty();
    }

    @Test
    void aPeriodHasAnOrderAndALimit() {
        assertThatThrownBy(() -> report("2026-03-05T00:00:00Z", "2026-03-03", "2026-03-02"))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> report("2026-03-05T00:00:00Z", "2024-03-03", "2026-03-02"))
                .isInstanceOf(RuleBroken.class);
    }

    private <T> T rolledBack(Supplier<T> work) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        });
    }

    private WorkingTimeReport report(String now, String start, String end) {
        var clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new WorkingTimes(database, clock).of(user, LocalDate.parse(start), LocalDate.parse(end));
    }

    private void employ(String zone) {
        insert(
                "app_user (user_id, organisation_id, version, login, password_hash, name, active, demo)",
                user.value(),
                Organisations.FIRST,
                0,
                user.toString(),
                "none",
                "Time Test",
                false,
                false);
        insert("city (city_id, organisation_id, name, zone)", UUID.randomUUID(), Organisations.FIRST, zone, zone);
        insert(
                "staff_member (user_id, organisation_id, city, extension)",
                user.value(),
                Organisations.FIRST,
                zone,
                "9001");
    }

    private void present(String state, String from, String until) {
        insert(
                "presence (presence_id, organisation_id, user_id, state, started_at, ended_at, seen_at)",
                UUID.randomUUID(),
                Organisations.FIRST,
                user.value(),
                state,
                moment(from),
                moment(until),
                moment(from));
    }

    private void call(String at, String direction, boolean answered, Integer talk) {
        var id = UUID.randomUUID();
        insert(
                "call (call_id, organisation_id, version, number, mango_id, direction, date_create, operator_id, status,"
                        + " answered_at, ended_at, talk_seconds)",
                id,
                Organisations.FIRST,
                0,
                90_000_000L + (id.getMostSignificantBits() & 0xffffff),
                id.toString(),
                direction,
                moment(at),
                user.value(),
                answered ? "ANSWERED" : "MISSED",
                answered ? moment(at) : null,
                moment(at),
                talk);
    }

    private void order(String at) {
        var id = UUID.randomUUID();
        insert(
                "service_order (service_order_id, organisation_id, version, number, city, phone, type_order, client_name,"
                        + " address, date_meeting, type_equipment, problem, status, operator_id, create_date)",
                id,
                Organisations.FIRST,
                0,
                90_000_000L + (id.getMostSignificantBits() & 0xffffff),
                "Omsk",
                "+79000000001",
                "FIRST_TIME",
                "Client",
                "Address",
                moment(at),
                "BT",
                "Problem",
                "NEW",
                user.value(),
                moment(at));
    }

    private void insert(String into, Object... values) {
        var places = String.join(", ", Collections.nCopies(values.length, "?"));
        database.sql("insert into " + into + " values (" + places + ")")
                .params(Arrays.asList(values))
                .update();
    }

    private static Object moment(String text) {
        return text == null ? null : Instant.parse(text).atOffset(ZoneOffset.UTC);
    }

    private static Tuple tuple(String day, long seconds) {
        return new Tuple(LocalDate.parse(day), seconds);
    }
}
