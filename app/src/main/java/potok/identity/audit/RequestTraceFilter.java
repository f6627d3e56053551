package potok.identity.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request an id, which stands in the answer, in the log lines and in the audit log. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // behind the filter that reads the proxy's headers
class RequestTraceFilter extends OncePerRequestFilter {
    static final String HEADER = "X-Request-Id";
    private static final String IN_LOG = "requestId";
    private static final String ATTRIBUTE = RequestTraceFilter.class.getName();

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    @SuppressWarnings("try") // only its end matters
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var known = (String) request.getAttribute(ATTRIBUTE);
        var id = known == null ? UUID.randomUUID().toString() : known;
        request.setAttribute(ATTRIBUTE, id);
        response.setHeader(HEADER, id);
        var before = RequestTrace.present();
        RequestTrace.set(new RequestTrace(id, request));
        try (var line = MDC.putCloseable(IN_LOG, id)) {
            chain.doFilter(request, response);
        } finally {
            RequestTrace.set(before);
        }
    }
}
