package potok.messaging;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ConversationMessageRepository extends JpaRepository<ConversationMessage, UUID> {
    boolean existsByConversationAndIncomingTrueAndVendorMessage(ConversationId conversation, String vendorMessage);

    Optional<ConversationMessage> findByOutboxMessage(UUID outboxMessage);

    Optional<ConversationMessage> findByIdAndConversation(UUID id, ConversationId conversation);

    List<ConversationMessage> findByConversationOrderBySentAtDescArrivalDesc(ConversationId conversation, Limit limit);

    @Query("""
            select message.outboxMessage from ConversationMessage message
            where message.conversation = :conversation and message.incoming = false
              and message.fate in (potok.messaging.MessageState.QUEUED, potok.messaging.MessageState.SENT)
            order by message.sentAt, message.arrival""")
    List<UUID> notDelivered(ConversationId conversation);

    @Query("""
            select message.outboxMessage from ConversationMessage message
            where message.conversation = :conversation and message.outboxMessage is not null""")
    List<UUID> outboxMessagesOf(ConversationId conversation);

    @Modifying
    @Query("delete from ConversationMessage message where message.conversation = :conversation")
    void erase(ConversationId conversation);

    Optional<ConversationMessage> findFirstByConversationAndIncomingTrueOrderBySentAtDescArrivalDesc(
            ConversationId conversation);
}
