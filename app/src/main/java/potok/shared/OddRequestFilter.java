package potok.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Refuses addresses that Spring reads otherwise than the server, such as {@code /.//calls} (whose rules would hold?), and
 * bodies of no certain type or with impossible names of files.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // after the encoding is set, since forms are read here
class OddRequestFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            ServletRequestPathUtils.parse(request);
        } catch (IllegalArgumentException e) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        var type = request.getContentType();
        if (type != null && type.contains("*")) {
            response.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
            return;
        }
        if (type != null && type.startsWith("multipart/") && !hasFileNames(request)) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return;
        }
        chain.doFilter(request, response);
    }

    /** Found here, since an error page reads the form too, and would fail likewise. */
    private static boolean hasFileNames(HttpServletRequest request) throws IOException, ServletException {
        try {
            request.getParts();
            return true;
        } catch (InvalidFileNameException e) {
            return false;
        } catch (IllegalStateException | IOException e) {
            // Too large or no form: whoever reads it says so.
            return true;
        }
    }
}
