package potok.settings;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that administrators may change while the product runs; a constant beside the code that reads it, made known
 * by a {@link SettingGroup}. Its texts are {@code setting.<key>} and {@code setting.<key>.hint}.
 *
 * @param preset what counts until somebody says otherwise
 * @param scopes at which scopes it may be set
 * @param property the property by which the environment fixes it: then nobody changes it in the browser
 */
public record Setting<T>(
        String key,
        SettingKind<T> kind,
        T preset,
        Set<SettingScope> scopes,
        @Nullable String property) {
    public static <T> Setting<T> of(String key, SettingKind<T> kind, T preset, SettingScope... scopes) {
        return new Setting<>(key, kind, preset, Set.of(scopes), null);
    }

    public Setting<T> orProperty(String name) {
        return new Setting<>(key, kind, preset, scopes, name);
    }

    /** The form's text for a value as it is kept: checked, and in one way of writing. */
    String checked(String text) {
        return kind.write(kind.read(text.strip()));
    }
}
