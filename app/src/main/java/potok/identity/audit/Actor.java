package potok.identity.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who did it. */
public record Actor(
        Kind kind,
        @Nullable UUID id,
        @Nullable String login,
        @Nullable String name) {
    public enum Kind {
        /** A person who signed in. */
        USER,
        /** A program with a key of its own. */
        KEY,
        /** The product itself: a job of the engine, a timer. */
        SYSTEM,
        /** A system or a person outside, whom nobody signed in. */
        OUTSIDE
    }

    static Actor system(@Nullable String job) {
        return new Actor(Kind.SYSTEM, null, job, null);
    }

    static Actor outside(@Nullable String name) {
        return new Actor(Kind.OUTSIDE, null, name, null);
    }
}
