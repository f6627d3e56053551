package potok.incidents;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface IncidentStepRepository extends ListCrudRepository<IncidentStep, UUID> {
    List<IncidentStep> findByIncidentOrderByDueAt(IncidentId incident);
}
