package potok.integrations.sandbox;

import java.time.Duration;
import java.time.Instant;

/** So many requests a second; a short burst passes. */
final class Pace {
    private final int burst;
    private final double perSecond;
    private double left;
    private Instant at = Instant.EPOCH;

    Pace(int burst, double perSecond) {
        this.burst = burst;
        this.perSecond = perSecond;
        this.left = burst;
    }

    synchronized boolean take(Instant now) {
        var passed = Duration.between(at, now).toMillis() / 1000.0;
        left = Math.min(burst, left + Math.max(0, passed) * perSecond);
        at = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }
}
