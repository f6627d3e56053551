package potok.identity.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** The stored sessions; none lives longer than the absolute limit, however busy it is. */
public final class SessionStore<S extends Session> implements SessionRepository<KeptSession<S>> {
    private final FindByIndexNameSessionRepository<S> stored;
    private final Duration longest;

    SessionStore(FindByIndexNameSessionRepository<S> stored, Duration longest) {
        this.stored = stored;
        this.longest = longest;
    }

    @Override
    public KeptSession<S> createSession() {
        return new KeptSession<>(stored.createSession(), true);
    }

    @Override
    public void save(KeptSession<S> session) {
        if (session.isChanged()) {
            stored.save(session.stored());
            session.saved();
        }
    }

    @Override
    public @Nullable KeptSession<S> findById(String id) {
        var found = stored.findById(id);
        if (found == null) {
            return null;
        }
        if (isTooOld(found)) {
            stored.deleteById(id);
            return null;
        }
        return new KeptSession<>(found, false);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    /** Those of one user that are still good. */
    public List<KeptSession<S>> of(String login) {
        return stored.findByPrincipalName(login).values().stream()
                .filter(session -> !session.isExpired() && !isTooOld(session))
                .map(session -> new KeptSession<>(session, false))
                .toList();
    }

    private boolean isTooOld(S session) {
        return session.getCreationTime().plus(longest).isBefore(Instant.now());
    }
}
