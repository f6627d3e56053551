package potok.incidents;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface IncidentCommentRepository extends ListCrudRepository<IncidentComment, UUID> {
    List<IncidentComment> findByIncidentOrderByWrittenAt(IncidentId incident);
}
