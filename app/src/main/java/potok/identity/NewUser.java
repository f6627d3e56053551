package potok.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Somebody to be let in: {@code login} is his for good, the rest can be changed. */
public record NewUser(
        String login,
        UserProfile profile,
        Set<Role> roles,
        Set<String> groups,
        @Nullable UserId superior) {
    public NewUser(String login, UserProfile profile, Set<Role> roles, Set<String> groups) {
        this(login, profile, roles, groups, null);
    }
}
