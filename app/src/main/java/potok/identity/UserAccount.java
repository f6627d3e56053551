package potok.identity;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A user as administrators see him. */
public record UserAccount(
        UserId id,
        String login,
        UserProfile profile,
        Set<Role> roles,
        Set<String> groups,
        @Nullable UserId superior,
        UserState state,
        @Nullable Instant blockedAt,
        @Nullable UserId blockedBy,
        @Nullable String blockedReason,
        boolean mustChangePassword,
        boolean secondFactor,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {
    public String name() {
        return profile.name();
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }
}
