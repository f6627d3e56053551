package potok.incidents.maintenance;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface MaintenanceRunRepository
        extends JpaRepository<MaintenanceRun, MaintenanceId>, JpaSpecificationExecutor<MaintenanceRun> {
    @Query(value = "select nextval('maintenance_number')", nativeQuery = true)
    long nextNumber();

    boolean existsByFrequencyAndPeriodStart(Frequency frequency, LocalDate periodStart);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<MaintenanceRun> findLockedById(MaintenanceId id);

    Optional<MaintenanceRun> findFirstByOrderByOpenedAtDesc();
}
