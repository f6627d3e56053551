package potok.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has all headers and parameters looked at by the firewall, which otherwise refuses an odd one as late as in Camel: there
 * it ends as 500.
 */
class HeaderCheck extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.getHeaderNames()
                .asIterator()
                .forEachRemaining(name -> request.getHeaders(name).asIterator().forEachRemaining(value -> {}));
        request.getParameterMap();
        chain.doFilter(request, response);
    }
}
