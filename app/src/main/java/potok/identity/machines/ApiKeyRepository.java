package potok.identity.machines;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ApiKeyRepository extends ListCrudRepository<ApiKey, UUID> {
    @Query("select key from ApiKey key left join fetch key.scopes left join fetch key.networks"
            + " where key.keyHash = :hash")
    Optional<ApiKey> findByKeyHash(String hash);

    List<ApiKey> findTop500ByOrderByCreatedAtDesc();

    /** Past the version: that a key was used is no change of it. */
    @Modifying
    @Query("update ApiKey key set key.lastUsedAt = :now, key.lastUsedFrom = :address"
            + " where key.id = :id and (key.lastUsedAt is null or key.lastUsedAt < :before)")
    void used(UUID id, Instant now, String address, Instant before);
}
