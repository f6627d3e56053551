package potok.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.PageRequest;
import potok.RealDatabase;
import potok.Visitor;
import potok.Wire;
import potok.shared.NotFound;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

@RealDatabase
@Tag("T13")
@Tag("M22")
class UsersIT {
    @LocalServerPort
    int port;

    @Autowired
    Users users;

    @Autowired
    SignInDirectory directory;

    @Autowired
    AppUserRepository accounts;

    @Test
    void anInvitedUserCannotSignInYet() {
        var invited = users.invite(People.newcomer(Role.MANAGER, Role.ANALYST));

        assertThat(invited.state()).isEqualTo(UserState.INVITED);
        assertThat(invited.roles()).containsExactlyInAnyOrder(Role.MANAGER, Role.ANALYST);
        assertThat(new Visitor(port).signIn(invited.login(), "").redirect()).isEqualTo("/login?error");
    }

    @Test
    void loginAndAddressAreUniqueOverAllOrganisations() {
        var first = users.invite(People.newcomer(Role.OPERATOR));

        assertThatThrownBy(() -> inSecond(() -> users.invite(
                        new NewUser(first.login(), UserProfile.named("Other"), Set.of(Role.OPERATOR), Set.of()))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("login-taken");
        var sameAddress = new UserProfile("Other", first.profile().email(), null, null, null);
        assertThatThrownBy(() -> inSecond(() ->
                        users.invite(new NewUser("x" + first.login(), sameAddress, Set.of(Role.OPERATOR), Set.of()))))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("email-taken");
    }

    @Test
    void usersOfAnotherOrganisationAreNotThere() {
        var ours = users.invite(People.newcomer(Role.OPERATOR));

        assertThatThrownBy(() -> inSecond(() -> users.account(ours.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> inSecond(() -> users.block(ours.id(), "no reason")))
                .isInstanceOf(NotFound.class);
        Organisations.in(Organisations.SECOND, () -> assertThat(
                        users.find(new UserFilter(null, null, null), PageRequest.of(0, 100)))
                .extracting(UserAccount::login)
                .contains("orgadmin2")
                .doesNotContain("admin", ours.login()));
    }

    @Test
    void findsByPartOfTheNameRoleAndState() {
        var user = users.invite(People.newcomer(Role.COURIER));
        var page = PageRequest.of(0, 100);

        assertThat(users.find(new UserFilter(user.login().toUpperCase(), null, null), page))
                .hasSize(1);
        assertThat(users.find(new UserFilter(user.login(), Role.COURIER, UserState.INVITED), page))
                .hasSize(1);
        assertThat(users.find(new UserFilter(user.login(), Role.MANAGER, null), page))
                .isEmpty();
        assertThat(users.find(new UserFilter(user.login(), null, UserState.ACTIVE), page))
                .isEmpty();
        assertThat(users.find(new UserFilter("%", null, null), page)).isEmpty();
        users.block(user.id(), "left the company");
        assertThat(users.find(new UserFilter(user.login(), null, UserState.BLOCKED), page))
                .hasSize(1);
    }

    @Test
    void blockingEndsSessionsAndTokensAtOnce() {
        var user = users.create(People.newcomer(Role.OPERATOR), People.PASSWORD);
        var visitor = new Visitor(port);
        visitor.signIn(user.login(), People.PASSWORD);
        assertThat(visitor.get("/calls").status()).isEqualTo(200);
        var before = directory.loadUserByUsername(user.login()).credentials();

        users.block(user.id(), "left the company");

        assertThat(visitor.get("/calls").redirect()).isEqualTo("/login");
        assertThat(visitor.signIn(user.login(), People.PASSWORD).redirect()).isEqualTo("/login?error");
        assertThat(directory.loadUserByUsername(user.login()).credentials()).isGreaterThan(before);
        assertThat(users.account(user.id()).blockedReason()).isEqualTo("left the company");

        users.unblock(user.id());
        assertThat(visitor.signIn(user.login(), People.PASSWORD).redirect()).startsWith("/calls");
    }

    @Test
    void aNewRoleReachesOpenSessionsAndALostOneEndsThem() {
        var user = users.create(People.newcomer(Role.COURIER), People.PASSWORD);
        var visitor = new Visitor(port);
        visitor.signIn(user.login(), People.PASSWORD);
        assertThat(visitor.get("/calls").status()).isEqualTo(403);

        users.setRoles(user.id(), Set.of(Role.COURIER, Role.OPERATOR));
        assertThat(visitor.get("/calls").status()).isEqualTo(200);

        users.setRoles(user.id(), Set.of(Role.COURIER));
        assertThat(visitor.get("/calls").redirect()).isEqualTo("/login");
    }

    @Test
    void theLastAdministratorStays() {
        var admins =
                accounts.findActive().stream().filter(AppUser::isAdministrator).toList();
        assertThat(admins).isNotEmpty();
        var last = admins.get(0);
        admins.stream().skip(1).forEach(other -> users.block(other.id(), "for this test"));

        assertThatThrownBy(() -> users.block(last.id(), "mistake"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("last-administrator");
        assertThatThrownBy(() -> users.setRoles(last.id(), Set.of(Role.MANAGER)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("last-administrator");

        admins.stream().skip(1).forEach(other -> users.unblock(other.id()));
    }

    @Test
    void anOrganisationsAdministratorManagesItsOwnPeopleOnly() {
        var visitor = Visitor.signedIn(port, "orgadmin");
        var adminId = users.byLogin("admin").orElseThrow().id();
        var operator = users.create(People.newcomer(Role.OPERATOR), People.PASSWORD);
        var foreign = Organisations.in(
                Organisations.SECOND,
                () -> users.byLogin("operator3").orElseThrow().id());
        visitor.get("/users/new");

        assertThat(visitor.post("/users/" + foreign + "/block", Map.of("reason", "mine now"))
                        .status())
                .isEqualTo(404);
        assertThat(visitor.post("/users/" + adminId + "/block", Map.of("reason", "mine now"))
                        .status())
                .isEqualTo(400);
        assertThat(visitor.post("/users/" + adminId + "/send-link", Map.of()).status())
                .isEqualTo(400);
        var asAdmin = visitor.post("/users", Map.of("login", "evil.twin", "name", "Twin", "roles", "ADMIN"));
        assertThat(asAdmin.status()).isEqualTo(200);
        assertThat(users.byLogin("evil.twin")).isEmpty();
        assertThat(visitor.post("/users/" + operator.id(), Map.of("name", "New name", "roles", "MANAGER"))
                        .redirect())
                .isEqualTo("/users/" + operator.id());
        assertThat(users.account(operator.id()).roles()).containsExactly(Role.MANAGER);
        assertThat(visitor.get("/organisations").status()).isEqualTo(403);
    }

    @Test
    void aForcedPasswordChangeStopsEverythingElse() {
        var user = users.create(People.newcomer(Role.OPERATOR), People.PASSWORD);
        var wire = new Wire(port);
        var visitor = new Visitor(port);
        visitor.signIn(user.login(), People.PASSWORD);
        users.demandPasswordChange(user.id());

        assertThat(visitor.get("/calls").redirect()).isEqualTo("/password/change");
        assertThat(visitor.get("/camunda/app/tasklist/default/").redirect()).isEqualTo("/password/change");
        assertThat(visitor.get("/camunda/api/engine/engine/default/task", "Accept", "application/json")
                        .status())
                .isEqualTo(403);
        var token = wire.as(user.login(), People.PASSWORD);
        var refused = wire.get("/api/calls", token);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.json())
                .extractingJsonPathStringValue("$.type")
                .isEqualTo("urn:problem:password-must-change");

        visitor.get("/password/change");
        var wanted = "another sentence for the door";
        var changed =
                visitor.post("/password/change", Map.of("old", People.PASSWORD, "wanted", wanted, "again", wanted));
        assertThat(changed.redirect()).isEqualTo("/profile");
        assertThat(visitor.get("/calls").status()).isEqualTo(200);
    }

    private static void inSecond(Runnable work) {
        Organisations.in(Organisations.SECOND, work);
    }
}
