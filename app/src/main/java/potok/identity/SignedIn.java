package potok.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;
import potok.shared.OrganisationMember;

/**
 * The signed-in user; controllers take it by {@code @AuthenticationPrincipal}.
 *
 * @param organisation the one he works in: another than his home only for an {@code ADMIN} who chose it
 * @param credentials grows when his password or rights change, so that older tokens are known to be void
 * @param language the one he chose, if any
 */
public record SignedIn(
        UserId id,
        UUID organisation,
        UUID home,
        String login,
        String name,
        Set<Role> roles,
        Set<String> groups,
        String passwordHash,
        boolean active,
        int credentials,
        @Nullable String language,
        boolean mustChangePassword,
        SecondFactorState secondFactor)
        implements UserDetails, OrganisationMember {
    private static final int MACHINE = -1;

    /** A program with an API key: nobody's account, without roles and password. */
    static SignedIn machine(UserId key, String name, UUID organisation) {
        return new SignedIn(
                key,
                organisation,
                organisation,
                "key:" + key,
                name,
                Set.of(),
                Set.of(),
                "",
                true,
                MACHINE,
                null,
                false,
                SecondFactorState.OFF);
    }

    public boolean isMachine() {
        return credentials == MACHINE;
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** The same person, working in another organisation. */
    public SignedIn in(UUID chosen) {
        return new SignedIn(
                id,
                chosen,
                home,
                login,
                name,
                roles,
                groups,
                passwordHash,
                active,
                credentials,
                language,
                mustChangePassword,
                secondFactor);
    }

    /** What is kept of him while he is signed in. */
    SignedIn withoutPassword() {
        return new SignedIn(
                id,
                organisation,
                home,
                login,
                name,
                roles,
                groups,
                "",
                active,
                credentials,
                language,
                mustChangePassword,
                secondFactor);
    }

    /** The same person, reading another language from now on. */
    public SignedIn speaking(String chosen) {
        return new SignedIn(
                id,
                organisation,
                home,
                login,
                name,
                roles,
                groups,
                passwordHash,
                active,
                credentials,
                chosen,
                mustChangePassword,
                secondFactor);
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
