package potok.incidents.cases;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface ServiceCaseRepository
        extends ListCrudRepository<ServiceCase, ServiceCaseId>, JpaSpecificationExecutor<ServiceCase> {
    @Query(value = "select nextval('service_case_number')", nativeQuery = true)
    long nextNumber();

    /** Whoever changes a case waits for who does so just now, be it a person or the process. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<ServiceCase> findLockedById(ServiceCaseId id);

    Optional<ServiceCase> findFirstByOrderByRegisteredAtDesc();

    List<ServiceCase> findByIdIn(List<ServiceCaseId> ids);
}
