package potok.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import potok.shared.Problems;

/** Whoever has a step of signing in still before him gets to that step and no further, by whichever way he comes. */
class SignInGate extends OncePerRequestFilter {
    private enum Step {
        CODE("/login/code", HttpStatus.UNAUTHORIZED, "code-required"),
        PASSWORD("/password/change", HttpStatus.FORBIDDEN, "password-must-change"),
        SECOND_FACTOR("/profile/second-factor", HttpStatus.FORBIDDEN, "second-factor-due");

        private final String page;
        private final HttpStatus status;
        private final String problem;

        Step(String page, HttpStatus status, String problem) {
            this.page = page;
            this.status = status;
            this.problem = problem;
        }
    }

    private final AccessTable access;
    private final Problems problems;

    SignInGate(AccessTable access, Problems problems) {
        this.access = access;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        var step = isForEverybody(request, path) ? null : step();
        if (step == null || path.equals("/logout") || path.equals(step.page) || path.startsWith(step.page + "/")) {
            chain.doFilter(request, response);
        } else if (problems.isForPage(request, path)) {
            response.sendRedirect(step.page);
        } else {
            if (request.getHeader("HX-Request") != null) {
                response.setHeader("HX-Redirect", step.page);
            }
            problems.refuse(request, response, step.status, step.problem, step.page);
        }
    }

    private boolean isForEverybody(HttpServletRequest request, String path) {
        return access.find(HttpMethod.valueOf(request.getMethod()), path)
                .filter(AccessRule::isForEverybody)
                .isPresent();
    }

    private static @Nullable Step step() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof HalfSignedIn) {
            return Step.CODE;
        }
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn user)) {
            return null;
        }
        if (user.mustChangePassword()) {
            return Step.PASSWORD;
        }
        return user.secondFactor() == SecondFactorState.DUE ? Step.SECOND_FACTOR : null;
    }
}
