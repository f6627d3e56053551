package potok.settings;

import java.time.LocalTime;

/**
 * Working hours within a day.
 *
 * @param to midnight is the end of the day
 */
public record Interval(LocalTime from, LocalTime to) {}
