package potok.settings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A setting or an entry of the reference data was changed; secrets are masked.
 *
 * @param organisation null for the whole platform
 * @param list {@code setting}, or the list of the reference data
 */
public record SettingChanged(
        @Nullable UUID organisation,
        String list,
        String record,
        @Nullable String oldValue,
        @Nullable String newValue) {}
