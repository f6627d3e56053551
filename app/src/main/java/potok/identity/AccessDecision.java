package potok.identity;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Decides each request by the {@link AccessTable}. */
@Component
public class AccessDecision implements AuthorizationManager<RequestAuthorizationContext> {
    private final AccessTable table;

    AccessDecision(AccessTable table) {
        this.table = table;
    }

    @Override
    @SuppressWarnings("deprecation") // abstract until Spring Security 7
    public AuthorizationDecision check(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        var request = context.getRequest();
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return new AuthorizationDecision(table.find(HttpMethod.valueOf(request.getMethod()), path)
                // Who it is is read only where it matters: the session stands in the database.
                .map(rule -> rule.isForEverybody() || allows(rule, authentication.get()))
                .orElse(false));
    }

    private static boolean allows(AccessRule rule, @Nullable Authentication who) {
        if (who instanceof MachineAuthentication machine) {
            return rule.allows(machine.scopes());
        }
        return rule.allows(who != null && who.getPrincipal() instanceof SignedIn user ? user : null);
    }
}
