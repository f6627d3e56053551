package potok.integrations.mango;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface MangoConversationRepository extends Repository<MangoConversation, UUID> {
    Optional<MangoConversation> findByEntryId(String entryId);

    MangoConversation save(MangoConversation conversation);
}
