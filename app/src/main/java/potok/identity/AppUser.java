package potok.identity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import potok.shared.PhoneNumber;
import potok.shared.Sensitive;

/** Somebody who can sign in. */
@Entity
class AppUser {
    @EmbeddedId
    private UserId id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Formula("(select o.closed_at is null from organisation o where o.organisation_id = organisation_id)")
    private boolean organisationOpen = true;

    @Version
    private @Nullable Long version;

    private String login;
    private String passwordHash;
    private String name;
    private @Nullable String email;

    @Sensitive(Sensitive.Kind.PHONE)
    private @Nullable PhoneNumber phone;

    private @Nullable String language;
    private @Nullable String zone;
    private boolean active = true;
    private boolean demo;
    private boolean mustChangePassword;
    private int credentials;
    private Instant createdAt = Instant.now();
    private @Nullable Instant passwordChangedAt;
    private @Nullable Instant lastSignInAt;

    @Embedded
    private @Nullable Blocking blocked;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "superior_id"))
    private @Nullable UserId superior;

    @Embedded
    private Totp totp = new Totp();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_role", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = Set.of();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "user_group", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "group_name")
    private Set<String> groups = Set.of();

    @ElementCollection
    @CollectionTable(name = "recovery_code", joinColumns = @JoinColumn(name = "user_id"))
    @Column(name = "code_hash")
    private Set<String> recoveryCodes = Set.of();

    @SuppressWarnings("NullAway.Init")
    protected AppUser() {}

    @SuppressWarnings("NullAway.Init") // the organisation is the present one
    AppUser(String login, String passwordHash, String name, Set<Role> roles, Set<String> groups) {
        this.id = UserId.next();
        this.login = login;
        this.passwordHash = passwordHash;
        this.name = name;
        this.roles = roles;
        this.groups = groups;
    }

    /** Its password is published, so it opens nothing once the sandbox is off. */
    /** What he is told arrives in the sandbox's mailboxes. */
    AppUser forDemo() {
        demo = true;
        email = login + "@example.com";
        return this;
    }

    void speak(String chosen) {
        language = chosen;
    }

    void change(UserProfile profile) {
        name = profile.name();
        email = profile.email();
        phone = profile.phone();
        language = profile.language();
        zone = profile.zone();
    }

    void setRoles(Set<Role> wanted) {
        roles = new HashSet<>(wanted);
        credentials++;
    }

    void setGroups(Set<String> wanted) {
        groups = new HashSet<>(wanted);
    }

    void putUnder(@Nullable UserId wanted) {
        superior = wanted;
    }

    void block(Blocking decision) {
        active = false;
        blocked = decision;
        credentials++;
    }

    void unblock() {
        active = true;
        blocked = null;
    }

    void changePassword(String hash, Instant now) {
        passwordHash = hash;
        passwordChangedAt = now;
        mustChangePassword = false;
        credentials++;
    }

    /** The same password, hashed as one hashes today. */
    void keepPasswordAs(String hash) {
        passwordHash = hash;
    }

    void voidTokens() {
        credentials++;
    }

    void demandPasswordChange() {
        mustChangePassword = true;
    }

    UserId id() {
        return id;
    }

    UUID organisation() {
        return organisation;
    }

    String login() {
        return login;
    }

    String name() {
        return name;
    }

    String passwordHash() {
        return passwordHash;
    }

    @Nullable
    String email() {
        return email;
    }

    @Nullable
    String language() {
        return language;
    }

    @Nullable
    UserId superior() {
        return superior;
    }

    /** As somebody of the organisation's staff, who may lead others. */
    boolean worksHere() {
        return active && roles.stream().anyMatch(role -> role != Role.CLIENT);
    }

    /** Has the role, or is in the group, of this name. */
    boolean belongsTo(String group) {
        return groups.contains(group)
                || roles.stream().anyMatch(role -> role.name().equals(group));
    }

    Totp totp() {
        return totp;
    }

    void switchSecondFactorOn(long step, Instant now, Set<String> recoveryHashes) {
        totp.switchOn(step, now);
        recoveryCodes = new HashSet<>(recoveryHashes);
    }

    void switchSecondFactorOff() {
        totp.switchOff();
        recoveryCodes = new HashSet<>();
    }

    Set<String> recoveryCodes() {
        return recoveryCodes;
    }

    boolean isAdministrator() {
        return roles.contains(Role.ADMIN);
    }

    Set<Role> roles() {
        return Set.copyOf(roles);
    }

    boolean isDemo() {
        return demo;
    }

    /** Has no password of his own yet. */
    boolean isInvited() {
        return passwordChangedAt == null && !demo;
    }

    boolean mayChoosePassword() {
        return active && organisationOpen;
    }

    SignedIn signIn(SignInRules rules) {
        return new SignedIn(
                id,
                organisation,
                organisation,
                login,
                name,
                Set.copyOf(roles),
                Set.copyOf(groups),
                passwordHash,
                active && organisationOpen && (rules.sandbox() || !demo),
                credentials,
                language,
                mustChangePassword,
                totp.isOn() ? SecondFactorState.ON : rules.secondFactorFor(roles, demo));
    }

    UserView view() {
        return new UserView(id, login, name, Set.copyOf(roles), Set.copyOf(groups));
    }

    UserAccount account() {
        return new UserAccount(
                id,
                login,
                new UserProfile(name, email, phone, language, zone),
                Set.copyOf(roles),
                Set.copyOf(groups),
                superior,
                blocked != null || !active ? UserState.BLOCKED : isInvited() ? UserState.INVITED : UserState.ACTIVE,
                blocked == null ? null : blocked.at(),
                blocked == null || blocked.by() == null ? null : new UserId(blocked.by()),
                blocked == null ? null : blocked.reason(),
                mustChangePassword,
                totp.isOn(),
                createdAt,
                lastSignInAt);
    }
}
