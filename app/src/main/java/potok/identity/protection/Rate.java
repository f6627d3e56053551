package potok.identity.protection;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/** So many requests in so much time, written {@code 300/1m}; all of them may come at once. */
public record Rate(int requests, Duration time) {
    public static Rate of(String written) {
        var parts = written.split("/", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException("A rate is written like 300/1m, not " + written);
        }
        var rate = new Rate(Integer.parseInt(parts[0].strip()), DurationStyle.detectAndParse(parts[1].strip()));
        if (rate.requests < 1 || rate.time.isNegative() || rate.time.isZero()) {
            throw new IllegalArgumentException("A rate lets at least one request through: " + written);
        }
        return rate;
    }
}
