package potok.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who can sign in. */
@Entity
class AppUser {
    @EmbeddedId
    private UserId id;

    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    private String login;
    private String passwordHash;
    private String name;
    private boolean active = true;
    private boolean demo;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = Set.of();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_group", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "group_name")
    private Set<String> groups = Set.of();

    @SuppressWarnings("NullAway.Init")
    protected AppUser() {}

    AppUser(UUID organisation, String login, String passwordHash, String name, Set<Role> roles, Set<String> groups) {
        this.id = UserId.next();
        this.organisation = organisation;
        this.login = login;
        this.passwordHash = passwordHash;
        this.name = name;
        this.roles = roles;
        this.groups = groups;
    }

    /** Its password is published, so it opens nothing once the sandbox is off. */
    AppUser forDemo() {
        demo = true;
        return this;
    }

    SignedIn signIn(boolean sandbox) {
        return new SignedIn(
                id,
                organisation,
                login,
                name,
                Set.copyOf(roles),
                Set.copyOf(groups),
                passwordHash,
                active && (sandbox || !demo));
    }

    UserView view() {
        return new UserView(id, login, name, Set.copyOf(roles), Set.copyOf(groups));
    }
}
