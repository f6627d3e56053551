package potok.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may call some addresses.
 *
 * @param roles which roles may, when {@code who} is {@link Who#ROLES}; {@link Role#ADMIN} is always among them
 * @param scope with which a machine account may; null: none may
 */
public record AccessRule(
        Set<HttpMethod> methods,
        List<PathPattern> paths,
        Who who,
        Set<Role> roles,
        @Nullable Scope scope) {
    public enum Who {
        EVERYBODY,
        SIGNED_IN,
        ROLES
    }

    boolean fits(HttpMethod method, String path) {
        return methods.contains(method) && fits(path);
    }

    boolean fits(String path) {
        var parsed = PathContainer.parsePath(path);
        return paths.stream().anyMatch(pattern -> pattern.matches(parsed));
    }

    /** The same rule, open also to machine accounts of this scope. */
    AccessRule scope(Scope open) {
        return new AccessRule(methods, paths, who, roles, open);
    }

    boolean isForEverybody() {
        return who == Who.EVERYBODY;
    }

    /** Whether this user may; null is somebody who is not signed in. */
    public boolean allows(@Nullable SignedIn user) {
        return switch (who) {
            case EVERYBODY -> true;
            case SIGNED_IN -> user != null;
            case ROLES -> user != null && user.roles().stream().anyMatch(roles::contains);
        };
    }

    /** Whether a machine account with these scopes may. */
    public boolean allows(Set<Scope> scopes) {
        return who == Who.EVERYBODY || (scope != null && scopes.contains(scope));
    }

    record Builder(Set<HttpMethod> methods, List<String> paths) {
        AccessRule everybody() {
            return rule(Who.EVERYBODY, Set.of());
        }

        AccessRule signedIn() {
            return rule(Who.SIGNED_IN, Set.of());
        }

        AccessRule may(Role... roles) {
            return may(Set.copyOf(Arrays.asList(roles)));
        }

        AccessRule may(Set<Role> roles) {
            var all = EnumSet.of(Role.ADMIN);
            all.addAll(roles);
            return rule(Who.ROLES, Set.copyOf(all));
        }

        private AccessRule rule(Who who, Set<Role> roles) {
            var patterns =
                    paths.stream().map(PathPatternParser.defaultInstance::parse).toList();
            return new AccessRule(methods, patterns, who, roles, null);
        }
    }
}
