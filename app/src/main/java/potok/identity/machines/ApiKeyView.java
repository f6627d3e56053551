package potok.identity.machines;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import potok.identity.Scope;

/** An API key as administrators see it: all but the key. */
public record ApiKeyView(
        UUID id,
        String name,
        String keyStart,
        Set<Scope> scopes,
        Set<String> networks,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable String lastUsedFrom,
        State state) {
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    public List<Scope> sortedScopes() {
        return scopes.stream().sorted().toList();
    }

    public List<String> sortedNetworks() {
        return networks.stream().sorted().toList();
    }
}
