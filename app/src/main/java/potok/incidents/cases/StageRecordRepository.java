package potok.incidents.cases;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface StageRecordRepository extends ListCrudRepository<StageRecord, UUID> {
    List<StageRecord> findByServiceCaseOrderByFinishedAt(ServiceCaseId serviceCase);

    int countByServiceCaseAndStageAndFinding(ServiceCaseId serviceCase, CaseStage stage, int finding);

    Optional<StageRecord> findFirstByServiceCaseAndStageOrderByFinishedAtDesc(
            ServiceCaseId serviceCase, CaseStage stage);
}
