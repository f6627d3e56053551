package potok.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.shared.Fingerprint;

/** Links that set a password once; their secret is known to nobody but the one who gets the link. */
@Component
class PasswordLinks {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SECRET_BYTES = 32;
    private static final Duration RESET = Duration.ofMinutes(30);
    private static final Duration INVITATION = Duration.ofDays(7);

    private final JdbcClient database;
    private final Clock clock;
    private final String address;

    PasswordLinks(JdbcClient database, Clock clock, @Value("${potok.public-address}") String address) {
        this.database = database;
        this.clock = clock;
        this.address = address;
    }

    record Owner(UUID userId, UUID organisationId) {}

    /** The former links of the user open nothing any more. */
    String issue(AppUser user, boolean invitation) {
        forget(user);
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        database.sql("insert into password_link values (:hash, :organisation, :user, :invitation, :now, :end)")
                .param("hash", Fingerprint.of(token))
                .param("organisation", user.organisation())
                .param("user", user.id().value())
                .param("invitation", invitation)
                .param("now", at(now))
                .param("end", at(now.plus(invitation ? INVITATION : RESET)))
                .update();
        return address + "/password/reset?token=" + token;
    }

    void forget(AppUser user) {
        database.sql("delete from password_link where user_id = :user or expires_at < :now")
                .param("user", user.id().value())
                .param("now", at(clock.instant()))
                .update();
    }

    Optional<Owner> find(String token) {
        return database.sql("select user_id, organisation_id from password_link"
                        + " where token_hash = :hash and expires_at > :now")
                .param("hash", Fingerprint.of(token))
                .param("now", at(clock.instant()))
                .query(Owner.class)
                .optional();
    }

    /** False when it opens nothing any more, also because somebody used it at the same moment. */
    boolean use(String token) {
        return database.sql("delete from password_link where token_hash = :hash and expires_at > :now")
                        .param("hash", Fingerprint.of(token))
                        .param("now", at(clock.instant()))
                        .update()
                > 0;
    }

    private static Object at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
