package potok.settings;

/**
 * The present organisation works at other hours from now on, or in another time zone; told after the commit, when
 * everybody here reads it so.
 */
public record CalendarChanged() {}
