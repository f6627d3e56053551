package potok.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.transaction.support.TransactionTemplate;
import potok.RealDatabase;
import potok.Wire;
import potok.identity.Role;
import potok.identity.SignedIn;
import potok.identity.SignedInUsers;
import potok.identity.UserId;
import potok.identity.Users;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

@Tag("C3")
@RealDatabase
class PresenceIT {
    private static final Instant MORNING = Instant.parse("2026-03-02T05:00:00Z");

    private final UserId user = UserId.next();
    private Instant now = MORNING;

    @LocalServerPort
    int port;

    @Autowired
    PresenceRepository intervals;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Presence running;

    @Autowired
    Sightings sightings;

    @Autowired
    Users users;

    @BeforeEach
    void somebody() {
        database.sql(
                        "insert into app_user (user_id, organisation_id, version, login, password_hash, name, active, demo)"
                                + " values (?, ?, 0, ?, 'none', 'Presence Test', false, false)")
                .params(user.value(), Organisations.FIRST, user.toString())
                .update();
    }

    private record Interval(String state, Instant started, Instant ended) {}

    @Test
    void workAndBreaksFollowEachOtherWithoutAGap() {
        at(0, PresenceState.ONLINE);
        at(60, PresenceState.BREAK);
        at(75, PresenceState.ONLINE);
        at(120, PresenceState.OFFLINE);

        assertThat(recorded())
                .containsExactly(
                        new Interval("ONLINE", minute(0), minute(60)),
                        new Interval("BREAK", minute(60), minute(75)),
                        new Interval("ONLINE", minute(75), minute(120)));
    }

    @Test
    void theSameAgainChangesNothing() {
        at(0, PresenceState.OFFLINE);
        at(1, PresenceState.ONLINE);
        at(9, PresenceState.ONLINE);

        assertThat(recorded()).containsExactly(new Interval("ONLINE", minute(1), null));
    }

    @Test
    void whoVanishesWasThereUntilHeWasLastSeen() {
        var seen = sightings();
        at(0, PresenceState.ONLINE);
        now = minute(12);
        seen.saw(user);
        now = minute(14);
        seen.writeDown();
        assertThat(recorded()).containsExactly(new Interval("ONLINE", minute(0), null));

        now = minute(40);
        sightings().writeDown();

        assertThat(recorded()).containsExactly(new Interval("ONLINE", minute(0), minute(12)));
    }

    @Test
    void whoIsSeenStays() {
        var seen = sightings();
        at(0, PresenceState.BREAK);
        for (var minute = 1; minute < 30; minute++) {
            now = minute(minute);
            seen.saw(user);
            seen.writeDown();
        }

        assertThat(recorded()).containsExactly(new Interval("BREAK", minute(0), null));
    }

    @Test
    void nobodyIsInTwoStatesAtOnce() {
        at(0, PresenceState.ONLINE);
        at(60, PresenceState.OFFLINE);

        assertThatThrownBy(() -> database.sql("""
                        insert into presence (presence_id, organisation_id, user_id, state, started_at, ended_at, seen_at)
                        values (:id, :organisation, :user, 'BREAK', :from, :until, :until)
                        """)
                        .param("id", UUID.randomUUID())
                        .param("organisation", Organisations.FIRST)
                        .param("user", user.value())
                        .param("from", utc(minute(59)))
                        .param("until", utc(minute(90)))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("presence_user_id_tstzrange_excl");
    }

    @Test
    void ofTwoClicksAtOnceOneCounts() {
        var clicks = IntStream.range(0, 8)
                .mapToObj(click -> CompletableFuture.runAsync(() -> Organisations.in(Organisations.FIRST, () -> {
                    try {
                        change(PresenceState.ONLINE);
                    } catch (DataIntegrityViolationException e) {
                        assertThat(e).hasMessageContaining("presence");
                    }
                })))
                .toList();

        clicks.forEach(CompletableFuture::join);

        assertThat(recorded()).hasSize(1);
    }

    @Test
    void signingOutEndsWork() {
        at(0, PresenceState.ONLINE);
        var him = signedIn(Role.OPERATOR);

        events.publishEvent(new LogoutSuccessEvent(
                UsernamePasswordAuthenticationToken.authenticated(him, null, him.getAuthorities())));

        assertThat(recorded()).singleElement().satisfies(interval -> assertThat(interval.ended())
                .isNotNull());
    }

    @Test
    void everyRequestOfAPageShowsThatSomebodyIsThere() {
        var technician = users.byLogin("technician").orElseThrow().id();
        transaction.executeWithoutResult(status -> running.change(technician, PresenceState.ONLINE));
        database.sql(
                        "update presence set started_at = now() - interval '2 minutes', seen_at = now() - interval '2 minutes'"
                                + " where user_id = ? and ended_at is null")
                .param(technician.value())
                .update();

        new Wire(port).get("/engine-rest/task/count", Wire.basic("technician"));
        sightings.writeDown();

        assertThat(database.sql("select seen_at > now() - interval '1 minute' from presence"
                                + " where user_id = ? and ended_at is null")
                        .param(technician.value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        transaction.executeWithoutResult(status -> running.change(technician, PresenceState.OFFLINE));
    }

    @Test
    void onlyThoseWhoAnswerClientsAreAsked() {
        assertThat(running.of(signedIn(Role.OPERATOR))).hasValue(new PresenceView(user, PresenceState.OFFLINE, null));
        assertThat(running.of(signedIn(Role.SUPPORT_L2))).isPresent();
        assertThat(running.of(signedIn(Role.TECHNICIAN))).isEmpty();
        assertThatThrownBy(() -> running.change(signedIn(Role.TECHNICIAN), PresenceState.ONLINE))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    @Tag("M28")
    void whoIsOnNoStaffListIsThereOnceHeSaysSo() {
        assertThat(running.now()).doesNotContainKey(user);

        change(PresenceState.ONLINE);

        assertThat(running.now().get(user).state()).isEqualTo(PresenceState.ONLINE);
    }

    @Test
    @Tag("O9")
    void anotherOrganisationSeesNothing() {
        var operator = users.byLogin("operator2").orElseThrow().id();

        assertThat(running.now()).containsKey(operator);
        assertThat(Organisations.in(Organisations.SECOND, running::now))
                .isNotEmpty()
                .doesNotContainKey(operator);
    }

    private void at(int minute, PresenceState state) {
        now = minute(minute);
        change(state);
    }

    private void change(PresenceState state) {
        var presence = new Presence(intervals, database, event -> {}, Clock.fixed(now, ZoneOffset.UTC));
        transaction.executeWithoutResult(status -> presence.change(user, state));
    }

    /** With a clock of its own, and the rows of this test only: everybody else would be sent home. */
    private Sightings sightings() {
        return new Sightings(database, transaction, event -> {}, new Clock() {
            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        });
    }

    private SignedIn signedIn(Role role) {
        var template = SignedInUsers.of(role);
        return new SignedIn(
                user,
                template.organisation(),
                template.home(),
                template.login(),
                template.name(),
                template.roles(),
                template.groups(),
                template.passwordHash(),
                true,
                0,
                null,
                false,
                template.secondFactor());
    }

    private List<Interval> recorded() {
        return database.sql("select state, started_at, ended_at from presence where user_id = ? order by started_at")
                .param(user.value())
                .query((row, index) -> new Interval(
                        row.getString("state"),
                        row.getObject("started_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ended_at") == null
                                ? null
                                : row.getObject("ended_at", OffsetDateTime.class)
                                        .toInstant()))
                .list();
    }

    private static Instant minute(int minute) {
        return MORNING.plus(Duration.ofMinutes(minute));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
