package potok.incidents.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface FindingRepository extends ListCrudRepository<Finding, UUID> {
    List<Finding> findByServiceCaseOrderByNumber(ServiceCaseId serviceCase);

    Optional<Finding> findByServiceCaseAndNumber(ServiceCaseId serviceCase, int number);

    int countByServiceCase(ServiceCaseId serviceCase);
}
