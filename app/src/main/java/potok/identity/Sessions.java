package potok.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import potok.identity.session.KeptSession;
import potok.identity.session.SessionStore;
import potok.settings.Settings;
import potok.shared.Fingerprint;
import potok.shared.NotFound;

/** Where a user is signed in, on whichever instance. What ends a session takes part in the caller's transaction. */
@Service
public class Sessions {
    private static final String CONTEXT = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
    private static final String ORIGIN = "potok.origin";

    private record Origin(String address, @Nullable String userAgent) implements Serializable {}

    private final SessionStore<?> store;
    private final JdbcClient database;
    private final Settings settings;
    private final ApplicationEventPublisher events;

    Sessions(SessionStore<?> store, JdbcClient database, Settings settings, ApplicationEventPublisher events) {
        this.events = events;
        this.settings = settings;
        this.store = store;
        this.database = database;
    }

    /** Somebody signed in: from now on the session lasts longer, and shows from where he came. */
    void began(HttpServletRequest request) {
        var session = request.getSession();
        session.setMaxInactiveInterval(
                Math.toIntExact(settings.get(SignInSettings.SESSION_IDLE).toSeconds()));
        session.setAttribute(ORIGIN, new Origin(request.getRemoteAddr(), request.getHeader("User-Agent")));
    }

    /** The newest use first; {@code present} is the id of the session that looks. */
    public List<SessionView> of(String login, @Nullable String present) {
        return store.of(login).stream()
                .filter(session -> user(session).isPresent())
                .map(session -> view(session, present))
                .sorted(Comparator.comparing(SessionView::lastUsed).reversed())
                .toList();
    }

    /** @throws NotFound when the user has no such session */
    public void end(String login, String handle) {
        var id = store.of(login).stream()
                .map(Session::getId)
                .filter(session -> handle(session).equals(handle))
                .findFirst()
                .orElseThrow(() -> new NotFound(handle));
        database.sql("delete from user_session where session_id = :id")
                .param("id", id)
                .update();
        tellEnded(login);
    }

    public void endAll(String login) {
        endOthers(login, "");
    }

    public void endOthers(String login, String kept) {
        var ended = database.sql("delete from user_session where principal_name = :login and session_id <> :kept")
                .param("login", login)
                .param("kept", kept)
                .update();
        if (ended > 0) {
            tellEnded(login);
        }
    }

    private void tellEnded(String login) {
        events.publishEvent(AuditEvent.of("SESSION_ENDED", Map.of()).about("AppUser", login, login));
    }

    void endAllOf(UUID organisation) {
        database.sql("delete from user_session where principal_name in"
                        + " (select login from app_user where organisation_id = :organisation)")
                .param("organisation", organisation)
                .update();
    }

    /** Lets the user's sessions know what has changed about him, once that is certain. */
    void refresh(SignedIn changed) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    refresh(store, changed);
                }
            });
        } else {
            refresh(store, changed);
        }
    }

    private static <S extends Session> void refresh(SessionStore<S> store, SignedIn changed) {
        store.of(changed.login()).forEach(session -> user(session).ifPresent(before -> {
            var now = changed.is(Role.ADMIN) ? changed.in(before.organisation()) : changed;
            session.setAttribute(CONTEXT, new SecurityContextImpl(SignIns.authenticated(now)));
            store.save(session);
        }));
    }

    private static Optional<SignedIn> user(KeptSession<?> session) {
        return Optional.ofNullable(session.<SecurityContext>getAttribute(CONTEXT))
                .map(SecurityContext::getAuthentication)
                .flatMap(authentication ->
                        authentication.getPrincipal() instanceof SignedIn user ? Optional.of(user) : Optional.empty());
    }

    private static SessionView view(KeptSession<?> session, @Nullable String present) {
        var origin = session.<Origin>getAttribute(ORIGIN);
        return new SessionView(
                handle(session.getId()),
                Device.of(origin == null ? null : origin.userAgent),
                origin == null ? null : origin.address,
                session.getCreationTime(),
                session.getLastAccessedTime(),
                session.getId().equals(present));
    }

    private static String handle(String id) {
        return Fingerprint.of(id).substring(0, 32);
    }
}
