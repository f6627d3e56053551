package potok.identity.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What a page asks for by itself, with nobody at the keyboard, does not keep its reader signed in. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class SilentRequests extends OncePerRequestFilter {
    /** Pages send it with what they refresh on their own. */
    private static final String HEADER = "X-Background";

    private static final ThreadLocal<Boolean> SILENT = ThreadLocal.withInitial(() -> false);

    static boolean isSilent() {
        return SILENT.get();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SILENT.set(request.getRequestURI().endsWith("/live") || request.getHeader(HEADER) != null);
        try {
            chain.doFilter(request, response);
        } finally {
            SILENT.remove();
        }
    }
}
