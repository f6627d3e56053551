package potok.calls;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a command to call a client back is named at the exchange, so that its events tell which call they return. */
record CallBackName(CallId call) {
    private static final Pattern FORM = Pattern.compile("call-([0-9a-f-]{36})-.+");

    /** Another name for each attempt: the exchange does not mind repeats, but we could not tell them apart. */
    String fresh() {
        return "call-" + call + "-" + UUID.randomUUID().toString().substring(0, 8);
    }

    static Optional<CallId> callIn(@Nullable String command) {
        return Optional.ofNullable(command)
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(match -> CallId.of(match.group(1)));
    }
}
