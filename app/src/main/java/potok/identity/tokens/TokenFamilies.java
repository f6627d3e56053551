package potok.identity.tokens;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import potok.identity.SignedIn;
import potok.shared.Fingerprint;
import potok.shared.Organisations;

/**
 * Sign-ins by the REST interface and their refresh tokens. Each use exchanges the refresh token; one that comes a second
 * time was stolen, by whoever came first or second, and ends the sign-in.
 */
@Service
class TokenFamilies {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final TokenProperties properties;

    TokenFamilies(JdbcClient database, TransactionTemplate transaction, Clock clock, TokenProperties properties) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
        this.properties = properties;
    }

    record Issued(UUID family, String refreshToken) {}

    /** @param stolen the token had been used before, so the family is ended */
    record Renewal(String login, int credentials, @Nullable Issued next, boolean stolen) {}

    private record Known(UUID family, UUID organisation, String login, int credentials, boolean used) {}

    Issued begin(SignedIn user, String address, @Nullable String userAgent) {
        var family = UUID.randomUUID();
        var now = clock.instant();
        return everywhere(() -> {
            database.sql("insert into token_family (token_family_id, organisation_id, user_id, credentials,"
                            + " created_at, expires_at, address, user_agent)"
                            + " values (:family, :organisation, :user, :credentials, :now, :end, :address, :agent)")
                    .param("family", family)
                    .param("organisation", user.home())
                    .param("user", user.id().value())
                    .param("credentials", user.credentials())
                    .param("now", at(now))
                    .param("end", at(now.plus(properties.refresh())))
                    .param("address", address)
                    .param(
                            "agent",
                            userAgent == null ? null : userAgent.substring(0, Math.min(300, userAgent.length())))
                    .update();
            return new Issued(family, add(family, user.home()));
        });
    }

    /** Empty for a token that is not ours or has ended. */
    Optional<Renewal> renew(String refreshToken) {
        return everywhere(() -> known(refreshToken).map(known -> {
            if (known.used) {
                end(known.family);
                return new Renewal(known.login, known.credentials, null, true);
            }
            database.sql("update refresh_token set used_at = :now where token_hash = :hash")
                    .param("now", at(clock.instant()))
                    .param("hash", Fingerprint.of(refreshToken))
                    .update();
            var next = new Issued(known.family, add(known.family, known.organisation));
            return new Renewal(known.login, known.credentials, next, false);
        }));
    }

    void end(String refreshToken) {
        everywhere(() -> {
            known(refreshToken).ifPresent(known -> end(known.family));
            return null;
        });
    }

    boolean isAlive(UUID family) {
        return everywhere(() -> database.sql(
                        "select count(*) from token_family where token_family_id = :family and expires_at > :now")
                .param("family", family)
                .param("now", at(clock.instant()))
                .query(Integer.class)
                .single()
                .equals(1));
    }

    @Scheduled(initialDelayString = "PT6M", fixedDelayString = "PT1H")
    void forgetEnded() {
        everywhere(() -> database.sql("delete from token_family where expires_at < :now")
                .param("now", at(clock.instant()))
                .update());
    }

    /** Whoever uses the same token at the same moment waits, and then sees that it was used. */
    private Optional<Known> known(String refreshToken) {
        return database.sql("select token_family_id as family, token_family.organisation_id as organisation, login,"
                        + " token_family.credentials, used_at is not null as used"
                        + " from refresh_token join token_family using (token_family_id) join app_user using (user_id)"
                        + " where token_hash = :hash and expires_at > :now for update of refresh_token")
                .param("hash", Fingerprint.of(refreshToken))
                .param("now", at(clock.instant()))
                .query(Known.class)
                .optional();
    }

    private String add(UUID family, UUID organisation) {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql("insert into refresh_token (token_hash, token_family_id, organisation_id)"
                        + " values (:hash, :family, :organisation)")
                .param("hash", Fingerprint.of(token))
                .param("family", family)
                .param("organisation", organisation)
                .update();
        return token;
    }

    private void end(UUID family) {
        database.sql("delete from token_family where token_family_id = :family")
                .param("family", family)
                .update();
    }

    private <T extends @Nullable Object> T everywhere(Supplier<T> work) {
        return Organisations.everywhere(() -> transaction.execute(status -> work.get()));
    }

    private static Object at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
