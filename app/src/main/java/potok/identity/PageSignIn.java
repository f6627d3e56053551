package potok.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import potok.shared.Problems;

/** What follows a sign-in by the page: the code, the page that was asked for, or the sign-in page again and why. */
@Component
class PageSignIn extends SavedRequestAwareAuthenticationSuccessHandler implements AuthenticationFailureHandler {
    private final SignInGuard guard;
    private final SignIns signIns;
    private final Problems problems;

    PageSignIn(SignInGuard guard, SignIns signIns, Problems problems) {
        this.guard = guard;
        this.signIns = signIns;
        this.problems = problems;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        if (authentication.getPrincipal() instanceof SignedIn user) {
            guard.succeeded(user, request.getRemoteAddr(), request.getHeader(HttpHeaders.USER_AGENT), "page");
            signIns.completed(user, request);
            super.onAuthenticationSuccess(request, response, authentication);
        } else {
            getRedirectStrategy().sendRedirect(request, response, "/login/code");
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (refused instanceof TooManyAttempts locked) {
            var wait = locked.retryAfter();
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Problems.seconds(wait)));
            tell(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-attempts", Problems.minutes(wait));
        } else if (refused instanceof AddressNotAllowed elsewhere) {
            tell(request, response, HttpStatus.FORBIDDEN, "address-not-allowed", elsewhere.address());
        } else {
            getRedirectStrategy().sendRedirect(request, response, "/login?error");
        }
    }

    /** The sign-in page once more, with a status that programs understand too. */
    private void tell(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code, Object argument)
            throws IOException, ServletException {
        var problem = problems.problem(status, code, problems.locale(request), argument);
        request.setAttribute(Problems.OF_REQUEST, problem);
        response.setStatus(status.value());
        request.getRequestDispatcher("/login/refused").forward(request, response);
    }
}
