package potok.incidents.maintenance;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface MaintenanceItemRepository extends ListCrudRepository<MaintenanceItem, UUID> {
    List<MaintenanceItem> findByMaintenanceOrderByPosition(MaintenanceId maintenance);

    interface Progress {
        MaintenanceId getMaintenance();

        int getItems();

        int getSettled();

        int getSkipped();
    }

    @Query("""
            select item.maintenance as maintenance, count(item) as items,
                   sum(case when item.status in (potok.incidents.maintenance.ItemStatus.DONE,
                                                 potok.incidents.maintenance.ItemStatus.SKIPPED) then 1 else 0 end) as settled,
                   sum(case when item.status = potok.incidents.maintenance.ItemStatus.SKIPPED then 1 else 0 end) as skipped
            from MaintenanceItem item
            where item.maintenance in :of
            group by item.maintenance""")
    List<Progress> progress(Collection<MaintenanceId> of);
}
