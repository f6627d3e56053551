package potok.portal.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The code that shows that whoever sets the installation up can read its log; who guesses has to wait. */
@Component
@ConditionalOnProperty(name = "potok.sandbox.enabled", havingValue = "false")
class SetupCode {
    /** Without letters and digits that look alike. */
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private static final int LENGTH = 12;
    private static final int GROUP = 4;
    private static final int FREE_ATTEMPTS = 5;
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SetupCode(JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The former one is void. */
    String renew() {
        var random = new SecureRandom();
        var code = new StringBuilder();
        for (var i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        database.sql("update setup set code_hash = ?, failures = 0, blocked_until = null")
                .param(hash(code.toString()))
                .update();
        return code.toString();
    }

    /** Names the present code without giving it away, for the session of who knew it. */
    String mark() {
        return database.sql("select coalesce(code_hash, '') from setup")
                .query(String.class)
                .single();
    }

    enum Answer {
        RIGHT,
        WRONG,
        TOO_OFTEN
    }

    Answer check(String typed) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var row = database.sql("select code_hash, failures, blocked_until from setup for update")
                    .query(Row.class)
                    .single();
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            if (row.blockedUntil() != null && row.blockedUntil().isAfter(now)) {
                return Answer.TOO_OFTEN;
            }
            if (row.codeHash() != null && row.codeHash().equals(hash(typed))) {
                return Answer.RIGHT;
            }
            var failures = row.failures() + 1;
            database.sql("update setup set failures = ?, blocked_until = ?")
                    .params(failures, failures % FREE_ATTEMPTS == 0 ? now.plus(PAUSE) : null)
                    .update();
            return Answer.WRONG;
        }));
    }

    private record Row(
            @Nullable String codeHash,
            int failures,
            @Nullable OffsetDateTime blockedUntil) {}

    private static String hash(String code) {
        try {
            var plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
            var digest = MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
