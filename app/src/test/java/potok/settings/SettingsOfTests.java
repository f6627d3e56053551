package potok.settings;

import static org.mockito.Mockito.mock;

import java.util.Locale;

/** Settings that nobody has changed, but for the language: tests read English. */
public final class SettingsOfTests {
    private SettingsOfTests() {}

    public static Settings presets() {
        return mock(
                Settings.class,
                call -> call.getArguments().length > 0 && call.getArgument(0) instanceof Setting<?> setting
                        ? value(setting)
                        : null);
    }

    private static Object value(Setting<?> setting) {
        return setting.equals(CompanySettings.LANGUAGE) ? Locale.ENGLISH : setting.preset();
    }
}
