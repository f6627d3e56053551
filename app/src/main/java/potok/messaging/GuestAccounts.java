package potok.messaging;

import java.util.Optional;
import java.util.UUID;
import potok.identity.UserId;

/** Knows which guests of our page turned out to be users of ours. */
public interface GuestAccounts {
    /** Waits for who is just about to say so. */
    Optional<UserId> userBehind(UUID guest);
}
