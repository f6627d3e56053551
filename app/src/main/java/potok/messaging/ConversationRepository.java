package potok.messaging;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import potok.identity.UserId;
import potok.integrations.chat.ChatChannel;
import potok.shared.PhoneNumber;

interface ConversationRepository
        extends ListCrudRepository<Conversation, ConversationId>, JpaSpecificationExecutor<Conversation> {
    @Query(value = "select nextval('conversation_number')", nativeQuery = true)
    long nextNumber();

    Optional<Conversation> findFirstByOrderByLastMessageAtDesc();

    /** Whoever changes a conversation waits for who does so just now, be it a person or the process. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Conversation> findLockedById(ConversationId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Conversation> findLockedByChannelAndAccountAndChat(ChatChannel channel, String account, String chat);

    Optional<Conversation> findByChannelAndAccountAndChat(ChatChannel channel, String account, String chat);

    List<Conversation> findByChannelAndClientUserOrderByLastMessageAtDesc(ChatChannel channel, UserId clientUser);

    /** With guests of our page who are nobody's account, and have not been written in since. */
    @Query("""
            select conversation.id from Conversation conversation
            where conversation.channel = potok.integrations.chat.ChatChannel.WEB and conversation.account = :page
              and conversation.clientUser is null and conversation.erasedAt is null
              and conversation.lastMessageAt < :before
            order by conversation.lastMessageAt""")
    List<ConversationId> ofGuests(String page, Instant before, Limit limit);

    /** Past the audit log, which would keep what is to be forgotten. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query("""
            update versioned Conversation conversation
            set conversation.clientName = :name, conversation.statedPhone = null, conversation.statedEmail = null,
                conversation.lastText = '', conversation.erasedAt = :now
            where conversation.id = :id""")
    void erase(ConversationId id, String name, Instant now);

    /** Until the transaction ends, nobody else of the organisation chooses an operator. */
    @Query(
            value =
                    "select cast(pg_advisory_xact_lock(hashtext('conversations'), hashtext(cast(potok_organisation() as text)))"
                            + " as text)",
            nativeQuery = true)
    String waitForOtherChoices();

    interface Load {
        UserId getAssignee();

        long getOpen();
    }

    /** How many conversations each has; who has none is not among them. */
    @Query("""
            select conversation.assignee as assignee, count(*) as open
            from Conversation conversation
            where conversation.status = potok.messaging.ConversationStatus.OPEN
            group by conversation.assignee""")
    List<Load> loads();

    /** The most urgent of those who wait for this group, and of these who has waited longest. */
    @Query("""
            from Conversation conversation
            where conversation.status = potok.messaging.ConversationStatus.WAITING
              and conversation.operatorGroup in :groups
            order by case conversation.priority
                         when potok.messaging.ConversationPriority.HIGH then 0
                         when potok.messaging.ConversationPriority.MEDIUM then 1
                         else 2 end,
                     conversation.waitingSince, conversation.number""")
    List<Conversation> queueOf(Collection<String> groups, Limit limit);

    List<Conversation> findTop10ByClientPhoneOrderByLastMessageAtDesc(PhoneNumber phone);

    boolean existsByCity(String city);
}
