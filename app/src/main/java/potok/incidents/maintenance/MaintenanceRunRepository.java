package potok.incidents.maintenance;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface MaintenanceRunRepository
        extends ListCrudRepository<MaintenanceRun, MaintenanceId>, JpaSpecificationExecutor<MaintenanceRun> {
    @Query(value = "select nextval('maintenance_number')", nativeQuery = true)
    long nextNumber();

    boolean existsByFrequencyAndPeriodStart(Frequency frequency, LocalDate periodStart);

    Optional<MaintenanceRun> findFirstByOrderByOpenedAtDesc();
}
