package potok.notifications;

import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.shared.PhoneNumber;

/** Whom we tell: a user, or the client with this phone. */
record Addressee(@Nullable UserId user, @Nullable PhoneNumber client) {
    static Addressee of(UserId user) {
        return new Addressee(user, null);
    }

    static Addressee of(PhoneNumber client) {
        return new Addressee(null, client);
    }
}
