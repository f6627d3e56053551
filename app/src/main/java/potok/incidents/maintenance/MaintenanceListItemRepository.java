package potok.incidents.maintenance;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface MaintenanceListItemRepository extends ListCrudRepository<MaintenanceListItem, UUID> {
    List<MaintenanceListItem> findByFrequencyOrderByPosition(Frequency frequency);

    List<MaintenanceListItem> findByFrequencyAndActiveTrueOrderByPosition(Frequency frequency);

    /** Until the transaction ends, nobody else of the organisation gives it its lists or opens a maintenance. */
    @Query(
            value =
                    "select cast(pg_advisory_xact_lock(hashtext('maintenance'), hashtext(cast(potok_organisation() as text)))"
                            + " as text)",
            nativeQuery = true)
    String waitForOthers();
}
