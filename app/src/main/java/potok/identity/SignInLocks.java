package potok.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.shared.NotFound;

/**
 * What is locked and who failed to sign in, for those who administer. An organisation's administrator learns only of
 * logins that its people have: the join with the users, whose rows are guarded, sees to it.
 */
@Service
@Transactional
public class SignInLocks {
    private static final String FROM_LOCKS = " from sign_in_lock"
            + " left join app_user on kind = 'LOGIN' and lower(app_user.login) = sign_in_lock.name"
            + " where locked_until > :now and (:all or app_user.user_id is not null)";
    private static final String FROM_FAILURES = " from sign_in_failure"
            + " left join app_user on lower(app_user.login) = sign_in_failure.login"
            + " where failed_at > :since and (:all or app_user.user_id is not null)";

    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignInLocks(JdbcClient database, ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.database = database;
        this.clock = clock;
    }

    /** @param person null when the login is nobody's in this organisation */
    public record Lock(String kind, String name, @Nullable String person, Instant lockedAt, Instant lockedUntil) {}

    public record Failure(
            String login,
            @Nullable String person,
            String address,
            @Nullable String userAgent,
            String reason,
            Instant failedAt) {}

    @Transactional(readOnly = true)
    public List<Lock> locks(SignedIn reader) {
        return database.sql("select kind, sign_in_lock.name, app_user.name as person, locked_at, locked_until"
                        + FROM_LOCKS + " order by locked_at desc limit 200")
                .param("now", now())
                .param("all", reader.is(Role.ADMIN))
                .query(Lock.class)
                .list();
    }

    @Transactional(readOnly = true)
    public Page<Failure> failures(SignedIn reader, Instant since, Pageable page) {
        var all = reader.is(Role.ADMIN);
        var from = since.atOffset(ZoneOffset.UTC);
        var total = database.sql("select count(*)" + FROM_FAILURES)
                .param("since", from)
                .param("all", all)
                .query(Long.class)
                .single();
        var rows = database.sql(
                        "select sign_in_failure.login, app_user.name as person, address, user_agent, reason, failed_at"
                                + FROM_FAILURES
                                + " order by failed_at desc, sign_in_failure_id desc limit :limit offset :offset")
                .param("since", from)
                .param("all", all)
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query(Failure.class)
                .list();
        return new PageImpl<>(rows, page, total);
    }

    /** Opens at once, and forgets what led to the lock. */
    public void unlock(SignedIn reader, String kind, String name) {
        if (locks(reader).stream()
                .noneMatch(lock -> lock.kind().equals(kind) && lock.name().equals(name))) {
            throw new NotFound(name);
        }
        database.sql("delete from sign_in_lock where kind = :kind and name = :name")
                .param("kind", kind)
                .param("name", name)
                .update();
        database.sql("update sign_in_failure set counts = false where counts and "
                        + (kind.equals("LOGIN") ? "login" : "address") + " = :name")
                .param("name", name)
                .update();
        events.publishEvent(AuditEvent.of("DELETED", Map.of("kind", kind)).about("SignInLock", name, name));
    }

    private Object now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
