package potok.identity.protection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import potok.shared.Problems;

/** Turns floods away before anything is looked up. */
class UnknownCallerFilter extends OncePerRequestFilter {
    private final RateLimits limits;
    private final Problems problems;

    UnknownCallerFilter(RateLimits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = limits.takeUnknown(request).orElse(null);
        if (wait == null) {
            chain.doFilter(request, response);
        } else {
            problems.postpone(request, response, wait, "too-many-requests", Problems.seconds(wait));
        }
    }
}
