package potok.messaging.webchat;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface WebChatAddressRepository extends ListCrudRepository<WebChatAddress, UUID> {
    /** An organisation has one at most. */
    Optional<WebChatAddress> findFirstBy();
}
