package potok.identity;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Since when somebody may not sign in, on whose decision and why. */
@Embeddable
record Blocking(Instant at, @Nullable UUID by, String reason) {}
