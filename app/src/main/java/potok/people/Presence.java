package potok.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.Role;
import potok.identity.SignedIn;
import potok.identity.UserId;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/**
 * Who answers clients now. Work begins when a person says so; it ends when he says so, signs out, or when nothing has
 * been heard of his pages for a while.
 */
@Service
@Transactional
public class Presence {
    /** The latest interval tells: an open one is what he is in, a closed one since when he is away. */
    private static final String LATEST = """
            select person.user_id, member.extension, latest.state, latest.started_at, latest.ended_at
            from app_user person
            left join staff_member member on member.user_id = person.user_id
            left join lateral (select state, started_at, ended_at
                               from presence
                               where presence.user_id = person.user_id
                               order by started_at desc
                               limit 1) latest on true
            where person.organisation_id = :organisation and (member.user_id is not null or latest.state is not null)
            """;

    private static final Set<Role> ANSWERING =
            Set.of(Role.OPERATOR, Role.SUPPORT_L1, Role.SUPPORT_L2, Role.SUPPORT_L3, Role.SUPPORT_L4);

    private final PresenceRepository intervals;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Presence(PresenceRepository intervals, JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.intervals = intervals;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    private record Latest(boolean answers, PresenceView view) {
        static Latest of(ResultSet row, int index) throws SQLException {
            var user = new UserId(row.getObject("user_id", UUID.class));
            var ended = instant(row, "ended_at");
            var open = row.getString("state") != null && ended == null;
            return new Latest(
                    row.getString("extension") != null,
                    open
                            ? new PresenceView(
                                    user, PresenceState.valueOf(row.getString("state")), instant(row, "started_at"))
                            : new PresenceView(user, PresenceState.OFFLINE, ended));
        }

        private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
            var moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.toInstant();
        }
    }

    /** Empty for who does not answer clients: no operator, of no support line, and not reachable by an extension. */
    @Transactional(readOnly = true)
    public Optional<PresenceView> of(SignedIn user) {
        var latest = database.sql(LATEST + " and person.user_id = :user")
                .param("organisation", Organisations.current())
                .param("user", user.id().value())
                .query(Latest::of)
                .optional();
        return ANSWERING.stream().anyMatch(user::is)
                ? Optional.of(latest.map(Latest::view)
                        .orElseGet(() -> new PresenceView(user.id(), PresenceState.OFFLINE, null)))
                : latest.filter(Latest::answers).map(Latest::view);
    }

    /** Of everybody on the staff, and who else was ever there. */
    @Transactional(readOnly = true)
    public Map<UserId, PresenceView> now() {
        return database.sql(LATEST).param("organisation", Organisations.current()).query(Latest::of).list().stream()
                .map(Latest::view)
                .collect(Collectors.toMap(PresenceView::user, Function.identity()));
    }

    /** @throws RuleBroken {@code presence-not-asked} of who does not answer clients */
    public void change(SignedIn user, PresenceState state) {
        if (of(user).isEmpty()) {
            throw new RuleBroken("presence-not-asked");
        }
        change(user.id(), state);
    }

    /** Ends what he was in and begins the next; does nothing when that is what he is in. */
    void change(UserId user, PresenceState state) {
        var open = intervals.findByUserAndEndedAtIsNull(user);
        if (open.map(interval -> interval.is(state)).orElse(state == PresenceState.OFFLINE)) {
            return;
        }
        var now = clock.instant();
        open.ifPresent(interval -> {
            interval.end(now);
            intervals.flush();
        });
        if (state != PresenceState.OFFLINE) {
            intervals.save(new PresenceInterval(user, state, now));
        }
        events.publishEvent(new PresenceChanged(user, state));
    }
}
