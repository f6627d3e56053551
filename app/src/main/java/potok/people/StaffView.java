package potok.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.settings.EquipmentType;

/** A member of staff; {@code login} is also the engine's user id. */
public record StaffView(
        UserId id,
        String login,
        String name,
        String city,
        @Nullable String extension,
        Set<EquipmentType> equipment) {}
