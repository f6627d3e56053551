package potok.messaging.webchat;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface WebGuestRepository extends ListCrudRepository<WebGuest, UUID> {
    Optional<WebGuest> findByTokenHash(String tokenHash);
}
