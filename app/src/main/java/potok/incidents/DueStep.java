package potok.incidents;

import java.time.Instant;

/** What falls due next, and when. */
public record DueStep(ClockStep step, Instant at) {}
