package potok.engine.tasklist;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Who signs out in Tasklist is signed out of the portal too: it is one sign-in. */
@Component
class SignOutFilter extends OncePerRequestFilter {
    private final SecurityContextLogoutHandler session = new SecurityContextLogoutHandler();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (request.getRequestURI().endsWith("/logout")
                && HttpStatus.valueOf(response.getStatus()).is2xxSuccessful()) {
            session.logout(request, response, SecurityContextHolder.getContext().getAuthentication());
        }
    }
}
