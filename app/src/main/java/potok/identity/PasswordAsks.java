package potok.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How often links were asked for from one address, on all instances together. */
@Component
class PasswordAsks {
    private static final int MOST = 5;
    private static final int LONGEST_ADDRESS = 45;
    private static final Duration WITHIN = Duration.ofMinutes(15);

    private final JdbcClient database;
    private final Clock clock;

    PasswordAsks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @throws TooManyAttempts when the address has asked often enough for now */
    void count(String from) {
        var address = from.substring(0, Math.min(from.length(), LONGEST_ADDRESS));
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        database.sql("delete from password_ask where asked_at < :begin")
                .param("begin", now.minus(WITHIN))
                .update();
        var asked = database.sql("select count(*) from password_ask where address = :address")
                .param("address", address)
                .query(Integer.class)
                .single();
        if (asked >= MOST) {
            throw new TooManyAttempts(WITHIN);
        }
        database.sql("insert into password_ask values (:address, :now)")
                .param("address", address)
                .param("now", now)
                .update();
    }
}
