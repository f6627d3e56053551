package potok.identity.machines;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import potok.identity.MachineAuthentication;
import potok.identity.Scope;
import potok.identity.protection.Networks;

/** A key with which a program acts in its organisation until it expires or is withdrawn; only its fingerprint is kept. */
@Entity
class ApiKey {
    @Id
    @Column(name = "api_key_id")
    private UUID id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    private String name;
    private String keyStart;

    /** By which it is found. */
    @SuppressWarnings("UnusedVariable")
    private String keyHash;

    private String createdBy;
    private Instant createdAt;
    private Instant expiresAt;
    private @Nullable Instant revokedAt;
    private @Nullable Instant lastUsedAt;
    private @Nullable String lastUsedFrom;

    @ElementCollection
    @CollectionTable(name = "api_key_scope", joinColumns = @JoinColumn(name = "api_key_id"))
    @Column(name = "scope")
    @Enumerated(EnumType.STRING)
    private Set<Scope> scopes = Set.of();

    @ElementCollection
    @CollectionTable(name = "api_key_network", joinColumns = @JoinColumn(name = "api_key_id"))
    @Column(name = "network")
    private Set<String> networks = Set.of();

    @SuppressWarnings("NullAway.Init")
    protected ApiKey() {}

    @SuppressWarnings("NullAway.Init") // the organisation is the present one
    ApiKey(CreateApiKey wanted, String keyStart, String keyHash, String createdBy, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.name = wanted.name();
        this.scopes = wanted.scopes();
        this.networks = wanted.networks();
        this.expiresAt = wanted.expiresAt();
        this.keyStart = keyStart;
        this.keyHash = keyHash;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    boolean opens(Instant now, String address) {
        return revokedAt == null
                && now.isBefore(expiresAt)
                && (networks.isEmpty() || networks.stream().anyMatch(network -> Networks.contains(network, address)));
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    boolean wasUsedSince(Instant moment) {
        return lastUsedAt != null && lastUsedAt.isAfter(moment);
    }

    MachineAuthentication authentication() {
        return new MachineAuthentication(id, name, organisation, scopes);
    }

    ApiKeyView view(Instant now) {
        var state = revokedAt != null
                ? ApiKeyView.State.REVOKED
                : now.isBefore(expiresAt) ? ApiKeyView.State.ACTIVE : ApiKeyView.State.EXPIRED;
        return new ApiKeyView(
                id,
                name,
                keyStart,
                Set.copyOf(scopes),
                Set.copyOf(networks),
                createdBy,
                createdAt,
                expiresAt,
                lastUsedAt,
                lastUsedFrom,
                state);
    }
}
