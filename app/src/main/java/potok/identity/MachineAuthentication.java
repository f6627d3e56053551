package potok.identity;

import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/**
 * A program that came with an API key. Its principal is a {@link SignedIn} without roles, so that nothing which asks for
 * a role opens to it: it may what its scopes say, in its organisation.
 */
public class MachineAuthentication extends AbstractAuthenticationToken {
    private final SignedIn principal;
    private final Set<Scope> scopes;

    /** @param key the id of the API key, which stands where a user has his own */
    public MachineAuthentication(UUID key, String name, UUID organisation, Set<Scope> scopes) {
        super(AuthorityUtils.createAuthorityList(
                scopes.stream().map(scope -> "SCOPE_" + scope.code()).toList()));
        this.principal = SignedIn.machine(new UserId(key), name, organisation);
        this.scopes = Set.copyOf(scopes);
        setAuthenticated(true);
    }

    public Set<Scope> scopes() {
        return scopes;
    }

    @Override
    public SignedIn getPrincipal() {
        return principal;
    }

    @Override
    public Object getCredentials() {
        return "";
    }
}
