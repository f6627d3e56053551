package potok.messaging;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface CannedReplyRepository extends JpaRepository<CannedReply, UUID> {
    List<CannedReply> findAllByOrderByShortcut();
}
