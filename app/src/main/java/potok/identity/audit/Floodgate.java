package potok.identity.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets the same thing through once a minute, so that nobody fills the log by trying the same door again and again. */
class Floodgate {
    private static final Duration CLOSED = Duration.ofMinutes(1);
    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<List<Object>, Instant> passed = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Object>, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    Floodgate(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean opens(@Nullable Object... thing) {
        var now = clock.instant();
        var key = Arrays.asList(thing);
        var last = passed.get(key);
        if (last != null && last.plus(CLOSED).isAfter(now)) {
            return false;
        }
        passed.remove(key);
        passed.put(key, now);
        return true;
    }
}
