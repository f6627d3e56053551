package potok.identity.protection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import potok.identity.CurrentUser;
import potok.shared.Problems;

/** Holds whoever is signed in, however he came in, to his limit and to the addresses that his organisation allows. */
class KnownCallerFilter extends OncePerRequestFilter {
    private final RateLimits limits;
    private final AddressLists addresses;
    private final Problems problems;

    KnownCallerFilter(RateLimits limits, AddressLists addresses, Problems problems) {
        this.limits = limits;
        this.addresses = addresses;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var caller = CurrentUser.find().orElse(null);
        var wait = limits.takeKnown(request, caller).orElse(null);
        if (wait != null) {
            problems.postpone(request, response, wait, "too-many-requests", Problems.seconds(wait));
        } else if (caller != null && !addresses.allow(caller, request.getRemoteAddr())) {
            problems.refuse(request, response, HttpStatus.FORBIDDEN, "address-not-allowed", request.getRemoteAddr());
        } else {
            chain.doFilter(request, response);
        }
    }
}
