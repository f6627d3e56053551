package potok.identity.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionException;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.session.Session;
import org.springframework.util.SerializationUtils;

/**
 * A session that is written only when something changed: the moment of its last use counts by the minute, and what the
 * Tasklist puts back at each request unchanged is no change.
 */
public final class KeptSession<S extends Session> implements Session {
    /** The Tasklist's own record of who works there; it changes in place. */
    private static final String OF_TASKLIST = "authenticatedUser";

    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final S stored;
    private byte @Nullable [] ofTasklist;
    private boolean changed;

    KeptSession(S stored, boolean changed) {
        this.stored = stored;
        this.changed = changed;
    }

    S stored() {
        return stored;
    }

    boolean isChanged() {
        return changed;
    }

    void saved() {
        changed = false;
    }

    @Override
    public String getId() {
        return stored.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return stored.changeSessionId();
    }

    /** What another version of the product wrote and this one cannot read is not there. */
    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals")
    public <T> @Nullable T getAttribute(String name) {
        try {
            T value = stored.getAttribute(name);
            if (value != null && ofTasklist == null && name.equals(OF_TASKLIST)) {
                ofTasklist = SerializationUtils.serialize(value);
            }
            return value;
        } catch (ConversionException | SerializationFailedException e) {
            removeAttribute(name);
            return null;
        }
    }

    @Override
    public Set<String> getAttributeNames() {
        return stored.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (name.equals(OF_TASKLIST)
                && ofTasklist != null
                && Arrays.equals(ofTasklist, SerializationUtils.serialize(value))) {
            return;
        }
        changed = true;
        stored.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        stored.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return stored.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant now) {
        if (!SilentRequests.isSilent()
                && stored.getLastAccessedTime().plus(TOLERANCE).isBefore(now)) {
            changed = true;
            stored.setLastAccessedTime(now);
        }
    }

    @Override
    public Instant getLastAccessedTime() {
        return stored.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        if (!interval.equals(stored.getMaxInactiveInterval())) {
            changed = true;
            stored.setMaxInactiveInterval(interval);
        }
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return stored.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return stored.isExpired();
    }
}
