package potok.identity.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;

/** The request that the present thread answers: where it came from, what it asked for, and its id in every log line. */
record RequestTrace(String id, HttpServletRequest request) {
    private static final ThreadLocal<@Nullable RequestTrace> present = new ThreadLocal<>();
    private static final Pattern ID =
            Pattern.compile("(?<=/)([0-9]+|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})(?=/|$)");

    static @Nullable RequestTrace present() {
        return present.get();
    }

    static void set(@Nullable RequestTrace trace) {
        if (trace == null) {
            present.remove();
        } else {
            present.set(trace);
        }
    }

    String address() {
        return request.getRemoteAddr();
    }

    String path() {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Method and path, with names in place of ids. */
    String via() {
        var pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return request.getMethod() + " "
                + (pattern == null || pattern.equals("/**") ? ID.matcher(path()).replaceAll("{id}") : pattern);
    }
}
