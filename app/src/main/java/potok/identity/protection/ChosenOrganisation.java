package potok.identity.protection;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import potok.identity.CurrentUser;
import potok.identity.Role;
import potok.shared.Problems;

/** Lets an administrator work in the organisation that the header {@value #HEADER} names, for this one request. */
public class ChosenOrganisation extends OncePerRequestFilter {
    public static final String HEADER = "X-Organisation";

    private final JdbcClient database;
    private final Problems problems;

    public ChosenOrganisation(JdbcClient database, Problems problems) {
        this.database = database;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var chosen = request.getHeader(HEADER);
        var user = CurrentUser.find().orElse(null);
        if (chosen == null || user == null) {
            chain.doFilter(request, response);
        } else if (!user.is(Role.ADMIN)) {
            problems.refuse(request, response, HttpStatus.FORBIDDEN, "organisation-not-chosen");
        } else if (!exists(chosen)) {
            problems.refuse(request, response, HttpStatus.NOT_FOUND, "organisation-unknown");
        } else {
            var there = user.in(UUID.fromString(chosen));
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(there, null, there.getAuthorities()));
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        }
    }

    private boolean exists(String id) {
        try {
            return database.sql("select count(*) from organisation where organisation_id = ? and closed_at is null")
                            .param(UUID.fromString(id))
                            .query(Integer.class)
                            .single()
                    > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
