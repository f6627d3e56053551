package potok.settings;

/** The present organisation works at other hours from now on; told after the commit, when everybody here reads it so. */
public record CalendarChanged(CalendarCode code) {}
