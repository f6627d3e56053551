package potok.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;
import potok.shared.Organisations;

class InFirstOrganisation extends OncePerRequestFilter {
    @Override
    @SuppressWarnings("try") // only its end matters
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var stay = Organisations.enter(Organisations.FIRST)) {
            chain.doFilter(request, response);
        }
    }
}
