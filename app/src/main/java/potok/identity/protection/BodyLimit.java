package potok.identity.protection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;
import potok.shared.Problems;

/** Refuses bodies that no form or program of ours sends. Files come in several parts and have a limit of their own. */
class BodyLimit extends OncePerRequestFilter {
    private final DataSize most;
    private final Problems problems;

    BodyLimit(DataSize most, Problems problems) {
        this.most = most;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        var files = type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE);
        if (!files && request.getContentLengthLong() > most.toBytes()) {
            problems.refuse(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "body-too-large");
        } else {
            chain.doFilter(request, response);
        }
    }
}
