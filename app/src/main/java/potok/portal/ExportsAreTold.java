package potok.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import potok.identity.AuditEvent;

/** Whatever leaves as a file is in the audit log; the log's own export tells more of itself. */
class ExportsAreTold implements HandlerInterceptor {
    private final ApplicationEventPublisher events;

    ExportsAreTold(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        var disposition = response.getHeader(HttpHeaders.CONTENT_DISPOSITION);
        if (disposition == null
                || !disposition.startsWith("attachment")
                || request.getRequestURI().startsWith("/audit")) {
            return;
        }
        var details = new LinkedHashMap<String, String>();
        details.put("file", disposition);
        if (request.getQueryString() != null) {
            details.put("query", request.getQueryString());
        }
        events.publishEvent(AuditEvent.of("EXPORT_TAKEN", details).about("Export", request.getRequestURI(), null));
    }
}
