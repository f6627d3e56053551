package potok.messaging;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface ConversationMessageRepository extends JpaRepository<ConversationMessage, UUID> {
    boolean existsByConversationAndIncomingTrueAndVendorMessage(ConversationId conversation, String vendorMessage);

    Optional<ConversationMessage> findByOutboxMessage(UUID outboxMessage);

    Optional<ConversationMessage> findByIdAndConversation(UUID id, ConversationId conversation);

    List<ConversationMessage> findByConversationOrderBySentAtDescArrivalDesc(ConversationId conversation, Limit limit);

    Optional<ConversationMessage> findFirstByConversationAndIncomingTrueOrderBySentAtDescArrivalDesc(
            ConversationId conversation);
}
