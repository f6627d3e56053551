package potok.identity.protection;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import potok.identity.SignedIn;

/** Which limits a request counts for. */
class RateLimits {
    private static final List<String> FILES = List.of("/assets/", "/favicon.svg", "/camunda/lib/", "/camunda/assets/");
    private static final Set<String> SIGN_IN =
            Set.of("/login", "/login/refused", "/api/auth/login", "/api/auth/refresh");
    private static final List<String> OUTSIDE_SYSTEMS =
            List.of("/webhooks/", "/sandbox/mango/", "/sandbox/telegram/", "/sandbox/avito/");
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final RateLimit address;
    private final RateLimit webhook;
    private final RateLimit user;
    private final RateLimit key;
    private final RateLimit signIn;
    private final RateLimit publicForm;

    RateLimits(LimitProperties limits) {
        address = new RateLimit(limits.address());
        webhook = new RateLimit(limits.webhook());
        user = new RateLimit(limits.user());
        key = new RateLimit(limits.key());
        signIn = new RateLimit(limits.signIn());
        publicForm = new RateLimit(limits.publicForm());
    }

    /** Before anybody is known: how long to wait, if at all. */
    Optional<Duration> takeUnknown(HttpServletRequest request) {
        var path = path(request);
        var caller = Networks.household(request.getRemoteAddr());
        if (FILES.stream().anyMatch(path::startsWith)) {
            return Optional.empty();
        }
        if (OUTSIDE_SYSTEMS.stream().anyMatch(path::startsWith)) {
            return webhook.take(caller);
        }
        return address.take(caller)
                .or(() -> isChange(request) && SIGN_IN.contains(path) ? signIn.take(caller) : Optional.empty());
    }

    /** When it is known who calls; null is nobody. */
    Optional<Duration> takeKnown(HttpServletRequest request, @Nullable SignedIn caller) {
        if (caller != null) {
            return (caller.isMachine() ? key : user).take(caller.id().toString());
        }
        var path = path(request);
        return isChange(request)
                        && !SIGN_IN.contains(path)
                        && OUTSIDE_SYSTEMS.stream().noneMatch(path::startsWith)
                ? publicForm.take(Networks.household(request.getRemoteAddr()))
                : Optional.empty();
    }

    private static boolean isChange(HttpServletRequest request) {
        return !READING.contains(request.getMethod());
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
