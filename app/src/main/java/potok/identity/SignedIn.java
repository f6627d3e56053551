package potok.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The signed-in user; controllers take it by {@code @AuthenticationPrincipal}. */
public record SignedIn(
        UserId id,
        UUID organisation,
        String login,
        String name,
        Set<Role> roles,
        Set<String> groups,
        String passwordHash,
        boolean active)
        implements UserDetails {
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The one with the widest rights, for clients that know only one role a user. */
    public Role mainRole() {
        return roles.stream().min(Comparator.naturalOrder()).orElse(Role.CLIENT);
    }

    @Override
    public List<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return login;
    }

    @Override
    public boolean isEnabled() {
        return active;
    }
}
