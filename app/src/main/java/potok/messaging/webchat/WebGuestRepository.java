package potok.messaging.webchat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface WebGuestRepository extends ListCrudRepository<WebGuest, UUID> {
    Optional<WebGuest> findByTokenHash(String tokenHash);

    /** Several of his requests may say so at once. */
    @Modifying
    @Query("update WebGuest guest set guest.seenAt = :now where guest.id = :id and guest.seenAt < :lately")
    void seen(UUID id, Instant now, Instant lately);
}
