package potok.calls;

import org.jspecify.annotations.Nullable;

/** What routing looks at; {@code hour} 0 to 23 is local to the city. */
public record CallerFacts(
        String city, String line, @Nullable String rk, int hour, boolean knownClient) {}
