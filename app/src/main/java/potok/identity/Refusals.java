package potok.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import potok.shared.Problems;

/** What is answered to whoever may not come in: a problem to programs and fragments, a page to people. */
@Component
public class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final String TOKEN_REFUSED = "token-refused";

    private final Problems problems;
    private final AccessTable table;
    private final ApplicationEventPublisher events;

    Refusals(Problems problems, AccessTable table, ApplicationEventPublisher events) {
        this.problems = problems;
        this.table = table;
        this.events = events;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        refuse(request, response, refused);
    }

    /** Everything that exists is declared, so what is declared nowhere does not exist. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        var methods = table.methods(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (methods.isEmpty()) {
            problems.refuse(request, response, HttpStatus.NOT_FOUND, "not-found");
        } else if (!methods.contains(HttpMethod.valueOf(request.getMethod()))) {
            var allowed = methods.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
            response.setHeader(HttpHeaders.ALLOW, allowed);
            problems.refuse(request, response, HttpStatus.METHOD_NOT_ALLOWED, "method-not-allowed");
        } else {
            events.publishEvent(Refused.ACCESS);
            problems.refuse(request, response, HttpStatus.FORBIDDEN, "access-denied");
        }
    }

    public void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof TooManyAttempts locked) {
            var wait = locked.retryAfter();
            problems.postpone(request, response, wait, "too-many-attempts", Problems.minutes(wait));
        } else if (refused instanceof AddressNotAllowed elsewhere) {
            problems.refuse(request, response, HttpStatus.FORBIDDEN, "address-not-allowed", elsewhere.address());
        } else {
            var path = request.getRequestURI();
            if (path.startsWith("/api/")) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            } else if (path.startsWith("/engine-rest/") || path.startsWith("/actuator")) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Potok\", charset=\"UTF-8\"");
            }
            var code = code(refused);
            if (code.equals(TOKEN_REFUSED)) {
                events.publishEvent(Refused.TOKEN);
            }
            problems.refuse(request, response, HttpStatus.UNAUTHORIZED, code);
        }
    }

    private static String code(AuthenticationException refused) {
        if (refused instanceof InsufficientAuthenticationException) {
            return "sign-in-needed";
        }
        if (refused instanceof CodeRequired) {
            return "code-required";
        }
        return refused instanceof OAuth2AuthenticationException || refused instanceof TokenRefused
                ? TOKEN_REFUSED
                : "sign-in-refused";
    }
}
