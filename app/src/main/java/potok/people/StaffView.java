package potok.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.settings.EquipmentType;

/** A member of staff; {@code login} is also the engine's user id, {@code sip} his address for calls over the internet. */
public record StaffView(
        UserId id,
        String login,
        String name,
        String city,
        @Nullable String extension,
        @Nullable String sip,
        Set<EquipmentType> equipment) {
    public StaffView(
            UserId id,
            String login,
            String name,
            String city,
            @Nullable String extension,
            Set<EquipmentType> equipment) {
        this(id, login, name, city, extension, null, equipment);
    }
}
