package potok.integrations.outbox;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface OutboxMessageRepository extends Repository<OutboxMessage, UUID> {
    OutboxMessage save(OutboxMessage message);

    Optional<OutboxMessage> findById(UUID id);

    Optional<OutboxMessage> findFirstByChannelAndExternalIdOrderByPositionDesc(String channel, String externalId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<OutboxMessage> findLockedById(UUID id);

    Page<OutboxMessage> findAllByOrderByCreatedAtDesc(Pageable page);

    Page<OutboxMessage> findByStatusOrderByCreatedAtDesc(OutboxStatus status, Pageable page);

    void flush();
}
