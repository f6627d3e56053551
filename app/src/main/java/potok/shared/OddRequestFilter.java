package potok.shared;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Refuses addresses that Spring reads otherwise than the server, such as {@code /.//calls} (whose rules would hold?), and
 * bodies of no certain type, with impossible names of files, or with more files than we take.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1) // after the encoding is set, since forms are read here
class OddRequestFilter extends OncePerRequestFilter {
    /** Whoever sends more finds the connection closed. */
    private static final long MOST_DRAINED = 256L * 1024 * 1024;

    private final Problems problems;

    OddRequestFilter(Problems problems) {
        this.problems = problems;
    }

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
        if (type != null && type.startsWith("multipart/") && isRefused(request, response)) {
            return;
        }
        chain.doFilter(request, response);
    }

    /** Found here, since an error page reads the form too, and would fail likewise. */
    private boolean isRefused(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        try {
            request.getParts();
            return false;
        } catch (InvalidFileNameException e) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return true;
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof SizeException) {
                drain(request.getInputStream());
                problems.refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "body-too-large");
                return true;
            }
            return false;
        } catch (IOException e) {
            // No form: whoever reads it says so.
            return false;
        }
    }

    /** A browser reads no answer before it has sent its form. */
    private static void drain(InputStream rest) throws IOException {
        var portion = new byte[64 * 1024];
        var read = 0L;
        for (var length = rest.read(portion); length >= 0 && read < MOST_DRAINED; length = rest.read(portion)) {
            read += length;
        }
    }
}
