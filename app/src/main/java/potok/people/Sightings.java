package potok.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import potok.identity.UserId;
import potok.shared.Organisations;

/**
 * Notes whose pages ask for something, in memory, and writes it down now and then: one statement for everybody. Whoever
 * was not seen for a while has left, at the moment he was last seen.
 */
@Component
public class Sightings {
    /** A page in the background speaks once a minute at least. */
    private static final Duration ABSENT_AFTER = Duration.ofMinutes(3);

    private final Map<UserId, Instant> seen = new ConcurrentHashMap<>();
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sightings(JdbcClient database, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    public void saw(UserId user) {
        seen.put(user, clock.instant());
    }

    /** Any number of instances may do this at once. */
    void writeDown() {
        var sightings = new HashMap<>(seen);
        sightings.forEach(seen::remove);
        Organisations.everywhere(() -> transaction.execute(status -> {
            note(sightings);
            return endForgotten();
        }));
    }

    private void note(Map<UserId, Instant> sightings) {
        if (sightings.isEmpty()) {
            return;
        }
        var users = sightings.keySet().stream().map(UserId::value).toArray(UUID[]::new);
        var moments = sightings.values().stream().map(Timestamp::from).toArray(Timestamp[]::new);
        database.sql("""
                        update presence set seen_at = sighting.at
                        from unnest(cast(:users as uuid[]), cast(:moments as timestamptz[])) as sighting (user_id, at)
                        where presence.user_id = sighting.user_id and ended_at is null and seen_at < sighting.at
                        """).param("users", users).param("moments", moments).update();
    }

    private int endForgotten() {
        var gone = database.sql("""
                        update presence set ended_at = greatest(seen_at, started_at)
                        where ended_at is null and seen_at < :limit
                        returning user_id
                        """)
                .param("limit", clock.instant().minus(ABSENT_AFTER).atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
        gone.forEach(user -> events.publishEvent(new PresenceChanged(new UserId(user), PresenceState.OFFLINE)));
        return gone.size();
    }
}
