package potok.people;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import potok.settings.EquipmentType;

/** What work should know of a user from now on. */
public record EditStaff(
        String city, @Nullable String extension, @Nullable String sip, Set<EquipmentType> equipment) {}
