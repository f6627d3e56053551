package potok.reporting;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface TimelineRepository extends ListCrudRepository<TimelineRecord, UUID> {
    List<TimelineRecord> findBySubjectOrderByHappenedAt(UUID subject);
}
