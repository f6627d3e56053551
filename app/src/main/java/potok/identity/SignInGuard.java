package potok.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import potok.shared.Organisations;

/**
 * Slows down whoever guesses: after some failures a login is locked for a while, and so is an address that fails with
 * many logins. Counted in the database, so that all instances agree; logins that nobody has are treated alike.
 */
@Service
@EnableConfigurationProperties(SignInGuardProperties.class)
public class SignInGuard {
    private static final int LONGEST_LOGIN = 100;
    private static final int LONGEST_USER_AGENT = 300;

    /** What can be locked; the number keeps the database's locks of the two kinds apart. */
    private enum Kind {
        LOGIN(4_711_002),
        ADDRESS(4_711_003);

        private final int number;

        Kind(int number) {
            this.number = number;
        }
    }

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SignInGuardProperties limits;

    SignInGuard(
            JdbcClient database,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock,
            SignInGuardProperties limits) {
        this.database = database;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.limits = limits;
    }

    /** To be asked before a password or code is looked at, and once more when it was right. */
    public void check(String login, String address) {
        var now = clock.instant();
        database.sql("select max(locked_until) from sign_in_lock where locked_until > :now"
                        + " and (kind = 'LOGIN' and name = :login or kind = 'ADDRESS' and name = :address)")
                .param("now", at(now))
                .param("login", normal(login))
                .param("address", address)
                .query(Instant.class)
                .optional()
                .ifPresent(until -> {
                    throw new TooManyAttempts(Duration.between(now, until));
                });
    }

    /** @param reason a word for the audit log, such as {@code password}, {@code code}, {@code blocked} */
    public void failed(String login, String address, @Nullable String userAgent, String reason) {
        var name = normal(login);
        var agent = shortened(userAgent);
        in(organisationOf(name), () -> {
            record(name, address, agent, reason, true);
            if (isLockedNow(Kind.LOGIN, name, limits.loginFailures())) {
                events.publishEvent(new SignInEvent.Locked(name, address, agent, "login"));
            }
            if (isLockedNow(Kind.ADDRESS, address, limits.addressFailures())) {
                events.publishEvent(new SignInEvent.Locked(name, address, agent, "address"));
            }
        });
    }

    /** Somebody was turned away who guessed nothing: written down, not counted. */
    public void refused(String login, String address, @Nullable String userAgent, String reason) {
        var name = normal(login);
        in(organisationOf(name), () -> record(name, address, shortened(userAgent), reason, false));
    }

    /** To be told when everything that was asked for was right: the login's failures no longer count. */
    public void succeeded(SignedIn user, String address, @Nullable String userAgent, String how) {
        var name = normal(user.login());
        in(user.home(), () -> {
            forgive(name);
            events.publishEvent(new SignInEvent.Succeeded(name, address, shortened(userAgent), how));
        });
    }

    private void record(String login, String address, @Nullable String userAgent, String reason, boolean counts) {
        database.sql("insert into sign_in_failure (login, address, user_agent, reason, failed_at, counts)"
                        + " values (:login, :address, :agent, :reason, :now, :counts)")
                .param("login", login)
                .param("address", address)
                .param("agent", userAgent)
                .param("reason", reason)
                .param("now", at(clock.instant()))
                .param("counts", counts)
                .update();
        events.publishEvent(new SignInEvent.Failed(login, address, userAgent, reason));
    }

    private void forgive(String login) {
        database.sql("update sign_in_failure set counts = false where login = :login and counts")
                .param("login", login)
                .update();
    }

    /** True when this failure is the one that locks. Failures of the same name wait for each other here. */
    private boolean isLockedNow(Kind kind, String name, int limit) {
        database.sql("select pg_advisory_xact_lock(:kind, hashtext(:name))")
                .param("kind", kind.number)
                .param("name", name)
                .query()
                .singleRow();
        var now = clock.instant();
        var failures = database.sql("select count(*) from sign_in_failure where counts and failed_at > :since and "
                        + (kind == Kind.LOGIN ? "login" : "address") + " = :name")
                .param("since", at(now.minus(limits.window())))
                .param("name", name)
                .query(Integer.class)
                .single();
        return failures >= limit
                && database.sql("insert into sign_in_lock values (:kind, :name, :now, :until)"
                                        + " on conflict (kind, name) do update"
                                        + " set locked_at = excluded.locked_at, locked_until = excluded.locked_until"
                                        + " where sign_in_lock.locked_until <= excluded.locked_at")
                                .param("kind", kind.name())
                                .param("name", name)
                                .param("now", at(now))
                                .param("until", at(now.plus(limits.lock())))
                                .update()
                        > 0;
    }

    @Scheduled(initialDelayString = "PT7M", fixedDelayString = "PT6H")
    void forgetOldFailures() {
        database.sql("delete from sign_in_failure where failed_at < :end")
                .param("end", at(clock.instant().minus(limits.keep())))
                .update();
        database.sql("delete from sign_in_lock where locked_until < :now")
                .param("now", at(clock.instant()))
                .update();
    }

    private UUID organisationOf(String login) {
        return Organisations.everywhere(
                        () -> database.sql("select organisation_id from app_user where lower(login) = :login limit 1")
                                .param("login", login)
                                .query(UUID.class)
                                .optional())
                .orElse(Organisations.FIRST);
    }

    private void in(UUID organisation, Runnable work) {
        Organisations.in(organisation, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    /** As it is counted: whoever changes the case or adds what cannot be seen does not begin anew. */
    static String normal(String login) {
        var seen = login.strip().toLowerCase(Locale.ROOT).replaceAll("\\p{Cntrl}", "");
        return seen.length() > LONGEST_LOGIN ? seen.substring(0, LONGEST_LOGIN) : seen;
    }

    private static @Nullable String shortened(@Nullable String userAgent) {
        if (userAgent == null) {
            return null;
        }
        var seen = userAgent.replaceAll("\\p{Cntrl}", "");
        return seen.length() > LONGEST_USER_AGENT ? seen.substring(0, LONGEST_USER_AGENT) : seen;
    }

    private static Object at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
