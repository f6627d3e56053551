package potok.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation of this installation; closed ones let nobody in. */
public record OrganisationView(
        UUID id, String name, @Nullable Instant closedAt, long users) {
    public boolean isOpen() {
        return closedAt == null;
    }
}
