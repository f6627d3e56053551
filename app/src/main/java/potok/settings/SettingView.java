package potok.settings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A setting as one place has it.
 *
 * @param value what counts here; empty for a secret, of which only {@code isSet} is told
 * @param inherited what would count if nothing were set here
 * @param options texts to choose from, or suggestions; {@code captions} as in {@link SettingKind}
 * @param names what options are called that have names of their own
 */
public record SettingView(
        String key,
        SettingKind.Field field,
        String value,
        String inherited,
        boolean isSet,
        Origin origin,
        boolean own,
        List<String> options,
        @Nullable String captions,
        Map<String, String> names,
        @Nullable String unit) {
    /** Where the value comes from. */
    public enum Origin {
        ENVIRONMENT,
        POINT,
        ORGANISATION,
        PLATFORM,
        PRESET
    }

    public boolean isFixed() {
        return origin == Origin.ENVIRONMENT;
    }

    /** Whether there is anything of its own that could be given up. */
    public boolean isResettable() {
        return own && !isFixed() && !key.equals(CompanySettings.NAME.key());
    }
}
