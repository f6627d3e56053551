package potok.notifications;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.UserId;
import potok.integrations.chat.BotAccounts;
import potok.shared.Fingerprint;
import potok.shared.Organisations;
import potok.shared.PhoneNumber;
import potok.shared.RuleBroken;

/** Links that join a person's Telegram with us, once and for a quarter of an hour; they say nothing of the person. */
@Service
@Transactional
public class TelegramLinks {
    public static final Duration LIFETIME = Duration.ofMinutes(15);

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 24;

    private final JdbcClient database;
    private final BotAccounts accounts;
    private final Clock clock;

    TelegramLinks(JdbcClient database, BotAccounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** Whoever opens a link is one of the two. */
    record Person(@Nullable UserId user, @Nullable PhoneNumber phone) {}

    /** False while nobody has given us a bot. */
    public boolean arePossible() {
        var account = accounts.current();
        return account.isConnected() && !account.name().isBlank();
    }

    /** @throws RuleBroken when there is no bot */
    public String forUser(UserId user) {
        return issue(user.value(), null);
    }

    /** @throws RuleBroken when there is no bot */
    public String forClient(PhoneNumber phone) {
        return issue(null, phone.value());
    }

    private String issue(@Nullable UUID user, @Nullable String phone) {
        if (!arePossible()) {
            throw new RuleBroken("telegram-not-connected");
        }
        forgetOld();
        var bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        database.sql("insert into telegram_link values (:hash, :organisation, :user, :phone, :end)")
                .param("hash", Fingerprint.of(token))
                .param("organisation", Organisations.current())
                .param("user", user)
                .param("phone", phone)
                .param("end", at(clock.instant().plus(LIFETIME)))
                .update();
        return "https://t.me/" + accounts.current().name() + "?start=" + token;
    }

    /** Empty when it was used, also by somebody else at this moment, or is too old. */
    Optional<Person> use(String token) {
        return database.sql("delete from telegram_link where token_hash = :hash and expires_at > :now"
                        + " returning user_id, phone")
                .param("hash", Fingerprint.of(token))
                .param("now", at(clock.instant()))
                .query((row, index) -> new Person(
                        Optional.ofNullable(row.getObject("user_id", UUID.class))
                                .map(UserId::new)
                                .orElse(null),
                        Optional.ofNullable(row.getString("phone"))
                                .map(PhoneNumber::new)
                                .orElse(null)))
                .optional();
    }

    Optional<UUID> organisationOf(String token) {
        return database.sql("select organisation_id from telegram_link where token_hash = :hash and expires_at > :now")
                .param("hash", Fingerprint.of(token))
                .param("now", at(clock.instant()))
                .query(UUID.class)
                .optional();
    }

    private void forgetOld() {
        database.sql("delete from telegram_link where expires_at < :now")
                .param("now", at(clock.instant()))
                .update();
    }

    private static Object at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
