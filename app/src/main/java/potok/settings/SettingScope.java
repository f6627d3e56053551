package potok.settings;

/** How far a value reaches; the narrowest one counts. */
public enum SettingScope {
    PLATFORM,
    ORGANISATION,
    POINT
}
