package potok.settings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was changed in the settings or the reference data.
 *
 * @param list {@code setting}, or the list of reference data
 * @param record the setting's key, or the entry's id
 * @param oldValue null when there was nothing of its own; entries of reference data are JSON
 */
public record Change(
        UUID id,
        Place place,
        String list,
        String record,
        @Nullable String oldValue,
        @Nullable String newValue,
        String by,
        String address,
        Instant at,
        @Nullable UUID undoes) {
    static final String SETTING = "setting";

    public boolean isOfSetting() {
        return list.equals(SETTING);
    }
}
