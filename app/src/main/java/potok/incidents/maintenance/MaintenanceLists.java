package potok.incidents.maintenance;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.shared.NotFound;
import potok.shared.RuleBroken;

/** What the organisation does each day, week, month and quarter; its managers change it, open maintenance stays as it is. */
@Service
@Transactional
public class MaintenanceLists {
    private final MaintenanceListItemRepository items;

    MaintenanceLists(MaintenanceListItemRepository items) {
        this.items = items;
    }

    public List<MaintenanceListItemView> of(Frequency frequency) {
        return list(frequency).stream().map(MaintenanceListItem::view).toList();
    }

    /** @throws RuleBroken {@code maintenance-title} */
    public void add(Frequency frequency, String title, @Nullable SystemCheck check) {
        var list = list(frequency);
        var last = list.isEmpty() ? 0 : list.get(list.size() - 1).position();
        items.save(MaintenanceListItem.own(frequency, last + 1, title, check));
    }

    /** @throws RuleBroken {@code maintenance-title} */
    public void change(UUID id, String title, @Nullable SystemCheck check) {
        item(id).change(title, check);
    }

    public void setActive(UUID id, boolean active) {
        item(id).setActive(active);
    }

    /** Changes places with the one above; the first one stays. */
    public void moveUp(UUID id) {
        var moved = item(id);
        var list = list(moved.frequency());
        var place = list.indexOf(moved);
        if (place > 0) {
            Collections.swap(list, place, place - 1);
            for (var position = 0; position < list.size(); position++) {
                list.get(position).moveTo(position + 1);
            }
        }
    }

    List<MaintenanceListItem> active(Frequency frequency) {
        bring();
        return items.findByFrequencyAndActiveTrueOrderByPosition(frequency);
    }

    /** Until the transaction ends, nobody else of the organisation opens a maintenance. */
    void waitForOthers() {
        items.waitForOthers();
    }

    private List<MaintenanceListItem> list(Frequency frequency) {
        bring();
        return items.findByFrequencyOrderByPosition(frequency);
    }

    /** An organisation that has no lists gets ours; what it then takes out does not come back. */
    private void bring() {
        if (items.count() == 0) {
            items.waitForOthers();
            if (items.count() == 0) {
                items.saveAll(BroughtLists.items());
            }
        }
    }

    private MaintenanceListItem item(UUID id) {
        return items.findById(id).orElseThrow(() -> new NotFound(id));
    }
}
