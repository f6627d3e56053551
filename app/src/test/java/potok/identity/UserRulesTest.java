package potok.identity;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static potok.identity.People.as;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("O3")
class UserRulesTest {
    private final AppUserRepository users = mock();
    private final UserRules may = new UserRules(users, new SignInRules(false, false));
    private final AppUser admin = user(Role.ADMIN);
    private final AppUser operator = user(Role.OPERATOR);

    @BeforeEach
    void oneMoreAdministrator() {
        given(users.countOtherAdministrators(any(), anyBoolean())).willReturn(1L);
    }

    @Test
    void anOrganisationsAdministratorDoesNotTouchAdministratorsOrMakeOne() {
        refused(Role.ORG_ADMIN, "user-of-higher-rank", () -> may.mayChange(admin));
        refused(Role.ORG_ADMIN, "user-of-higher-rank", () -> may.mayBlock(admin));
        refused(Role.ORG_ADMIN, "user-of-higher-rank", () -> may.maySetRoles(admin, Set.of(Role.MANAGER)));
        refused(Role.ORG_ADMIN, "role-of-higher-rank", () -> may.mayGive(Set.of(Role.MANAGER, Role.ADMIN)));
        refused(Role.ORG_ADMIN, "role-of-higher-rank", () -> may.maySetRoles(operator, Set.of(Role.ADMIN)));
        allowed(Role.ORG_ADMIN, () -> may.maySetRoles(operator, Set.of(Role.ORG_ADMIN)));
        allowed(Role.ORG_ADMIN, () -> may.mayBlock(operator));
        allowed(Role.ADMIN, () -> may.maySetRoles(operator, Set.of(Role.ADMIN)));
        allowed(Role.ADMIN, () -> may.mayBlock(admin));
    }

    @Test
    void nobodyLocksHimselfOut() {
        refusedTo(admin, "user-blocks-himself", () -> may.mayBlock(admin));
        refusedTo(admin, "user-demotes-himself", () -> may.maySetRoles(admin, Set.of(Role.MANAGER)));
        var orgAdmin = user(Role.ORG_ADMIN);
        refusedTo(orgAdmin, "user-demotes-himself", () -> may.maySetRoles(orgAdmin, Set.of(Role.MANAGER)));
        as(signedIn(orgAdmin), () -> assertThatCode(
                        () -> may.maySetRoles(orgAdmin, Set.of(Role.ORG_ADMIN, Role.MANAGER)))
                .doesNotThrowAnyException());
    }

    @Test
    void theLastAdministratorStaysWhoeverAsks() {
        given(users.countOtherAdministrators(admin.id().value(), false)).willReturn(0L);

        refused(Role.ADMIN, "last-administrator", () -> may.mayBlock(admin));
        assertThatThrownBy(() -> may.maySetRoles(admin, Set.of(Role.CLIENT))).hasMessage("last-administrator");
    }

    @Test
    void nobodyIsWithoutARole() {
        refused(Role.ADMIN, "role-missing", () -> may.mayGive(Set.of()));
    }

    private static void refused(Role by, String rule, ThrowingCallable work) {
        as(SignedInUsers.of(by), () -> assertThatThrownBy(work).hasMessage(rule));
    }

    private static void refusedTo(AppUser by, String rule, ThrowingCallable work) {
        as(signedIn(by), () -> assertThatThrownBy(work).hasMessage(rule));
    }

    private static void allowed(Role by, ThrowingCallable work) {
        as(SignedInUsers.of(by), () -> assertThatCode(work).doesNotThrowAnyException());
    }

    private static SignedIn signedIn(AppUser user) {
        return user.signIn(new SignInRules(true, false));
    }

    private static AppUser user(Role role) {
        return new AppUser("login-" + role, "hash", "Name", Set.of(role), Set.of());
    }
}
