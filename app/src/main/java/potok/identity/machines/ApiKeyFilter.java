package potok.identity.machines;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.web.filter.OncePerRequestFilter;
import potok.identity.Refusals;
import potok.identity.TokenRefused;

/** Lets programs in that show an API key: {@code X-Api-Key}, or {@code Authorization: Bearer potok_…}. */
public class ApiKeyFilter extends OncePerRequestFilter {
    public static final String HEADER = "X-Api-Key";

    private static final String BEARER = "Bearer ";

    private final ApiKeys keys;
    private final Refusals refusals;

    public ApiKeyFilter(ApiKeys keys, Refusals refusals) {
        this.keys = keys;
        this.refusals = refusals;
    }

    /** Of tokens, for the filter behind this one: keys are none. */
    public static BearerTokenResolver tokens() {
        var tokens = new DefaultBearerTokenResolver();
        return request -> keyOf(request).isPresent() ? null : tokens.resolve(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = keyOf(request).orElse(null);
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        var machine = keys.signIn(key, request.getRemoteAddr()).orElse(null);
        if (machine == null) {
            refusals.refuse(request, response, new TokenRefused());
            return;
        }
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(machine);
        SecurityContextHolder.setContext(context);
        chain.doFilter(request, response);
    }

    private static Optional<String> keyOf(HttpServletRequest request) {
        var key = request.getHeader(HEADER);
        return key == null ? bearer(request.getHeader(HttpHeaders.AUTHORIZATION)) : Optional.of(key);
    }

    private static Optional<String> bearer(@Nullable String authorization) {
        return authorization != null
                        && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                        && authorization.startsWith(ApiKeys.PREFIX, BEARER.length())
                ? Optional.of(authorization.substring(BEARER.length()))
                : Optional.empty();
    }
}
