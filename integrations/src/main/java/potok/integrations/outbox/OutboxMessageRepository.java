package potok.integrations.outbox;

import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

interface OutboxMessageRepository extends Repository<OutboxMessage, UUID> {
    OutboxMessage save(OutboxMessage message);

    Page<OutboxMessage> findAllByOrderByCreatedAtDesc(Pageable page);
}
