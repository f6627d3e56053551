package potok.portal.setup;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads every page to the set-up, as long as there is no administrator. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
@ConditionalOnProperty(name = "potok.sandbox.enabled", havingValue = "false")
class SetupGate extends OncePerRequestFilter {
    private static final List<String> OPEN =
            List.of("/setup", "/assets/", "/favicon", "/error", "/api/", "/webhooks/", "/engine-rest/", "/actuator/");

    private final Setup setup;

    SetupGate(Setup setup) {
        this.setup = setup;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getServletPath();
        if (OPEN.stream().noneMatch(path::startsWith) && setup.isOpen()) {
            response.sendRedirect("/setup");
        } else {
            chain.doFilter(request, response);
        }
    }
}
