package potok.identity.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import potok.identity.Role;
import potok.identity.UserAccount;
import potok.identity.UserId;
import potok.identity.UserProfile;

/** A user as he is typed in; {@code groups} are names between commas. */
record UserForm(
        @NotBlank @Size(max = 200) @Nullable String name,
        @Email @Size(max = 254) @Nullable String email,
        @Size(max = 30) @Nullable String phone,
        @Nullable String language,
        @Nullable String zone,
        @NotEmpty @Nullable Set<String> roles,
        @Size(max = 1000) @Nullable String groups,
        @Nullable String superior) {
    static UserForm of(UserAccount user) {
        var profile = ProfileForm.of(user.profile());
        return new UserForm(
                profile.name(),
                profile.email(),
                profile.phone(),
                profile.language(),
                profile.zone(),
                user.roles().stream().map(Role::name).collect(Collectors.toSet()),
                String.join(", ", new TreeSet<>(user.groups())),
                user.superior() == null ? null : user.superior().toString());
    }

    static UserForm empty() {
        return new UserForm(null, null, null, null, null, Set.of(), null, null);
    }

    UserProfile profile() {
        return new ProfileForm(name, email, phone, language, zone, null).profile();
    }

    /** Those that are roles at all. */
    public Set<Role> chosenRoles() {
        return Stream.of(Role.values())
                .filter(role -> roles != null && roles.contains(role.name()))
                .collect(Collectors.toSet());
    }

    boolean hasStrangeRoles() {
        return roles != null && roles.size() != chosenRoles().size();
    }

    @Nullable
    UserId chosenSuperior() {
        var chosen = ProfileForm.filled(superior);
        return chosen == null ? null : UserId.of(chosen);
    }

    boolean hasStrangeSuperior() {
        try {
            chosenSuperior();
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    Set<String> groupNames() {
        return groups == null
                ? Set.of()
                : Stream.of(groups.split(","))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet());
    }
}
