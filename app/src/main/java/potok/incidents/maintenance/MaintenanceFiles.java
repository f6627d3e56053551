package potok.incidents.maintenance;

import java.util.UUID;
import org.springframework.stereotype.Component;
import potok.files.FileOwner;
import potok.identity.Role;
import potok.identity.SignedIn;

/** Who works on maintenance reads its evidence. */
@Component
class MaintenanceFiles implements FileOwner {
    private final MaintenanceItemRepository items;

    MaintenanceFiles(MaintenanceItemRepository items) {
        this.items = items;
    }

    @Override
    public String kind() {
        return "maintenance-item";
    }

    @Override
    public boolean mayRead(UUID record, SignedIn reader) {
        return items.existsById(record) && reader.roles().stream().anyMatch(MaintenanceFiles::works);
    }

    private static boolean works(Role role) {
        return switch (role) {
            case ADMIN, MANAGER, SUPPORT_L1, SUPPORT_L2, SUPPORT_L3, SUPPORT_L4 -> true;
            default -> false;
        };
    }
}
