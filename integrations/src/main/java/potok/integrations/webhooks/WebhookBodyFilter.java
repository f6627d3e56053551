package potok.integrations.webhooks;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps large bodies out of memory, and hands on the others as they came. */
class WebhookBodyFilter extends OncePerRequestFilter {
    private static final int LARGEST_BODY = 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST_BODY) {
            refuse(response, WebhookRefused.tooLarge());
            return;
        }
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            refuse(response, WebhookRefused.tooLarge());
            return;
        }
        chain.doFilter(new WebhookRequest(request, body), response);
    }

    private static void refuse(HttpServletResponse response, WebhookRefused refused) throws IOException {
        response.setStatus(refused.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getWriter().write(refused.problem());
    }
}
