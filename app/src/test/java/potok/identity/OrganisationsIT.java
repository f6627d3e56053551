package potok.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static potok.identity.People.as;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import potok.RealDatabase;
import potok.Visitor;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

@RealDatabase
@Tag("O9")
@Tag("O3")
class OrganisationsIT {
    @LocalServerPort
    int port;

    @Autowired
    OrganisationRegister organisations;

    @Autowired
    Users users;

    @Test
    void anAdministratorWorksInTheOrganisationThatHeChose() {
        var admin = Visitor.signedIn(port, "admin");
        assertThat(admin.get("/users?search=operator").body())
                .contains(">operator<")
                .doesNotContain(">operator3<");
        admin.get("/organisations");

        admin.post("/organisations/" + Organisations.SECOND + "/enter", Map.of());

        var page = admin.get("/users?search=operator").body();
        assertThat(page).contains(">operator3<").doesNotContain(">operator<");
        assertThat(page).contains("You are working in").contains("Вторая компания");
        assertThat(admin.get("/profile").body()).contains("admin");

        admin.post("/organisations/" + Organisations.FIRST + "/enter", Map.of());
        assertThat(admin.get("/users?search=operator").body())
                .contains(">operator<")
                .doesNotContain("You are working in");
    }

    @Test
    void nobodyElseMayChoose() {
        var orgAdmin = Visitor.signedIn(port, "orgadmin");
        orgAdmin.get("/users/new");

        assertThat(orgAdmin.post("/organisations/" + Organisations.SECOND + "/enter", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(orgAdmin.get("/users").body()).doesNotContain(">operator3<");
    }

    @Test
    void anOrganisationThatIsNotThereCannotBeEntered() {
        var admin = Visitor.signedIn(port, "admin");
        admin.get("/organisations");

        assertThat(admin.post("/organisations/" + UUID.randomUUID() + "/enter", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(admin.post("/organisations/x/enter", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void aClosedOrganisationLetsNobodyIn() {
        var id = organisations.create("Closing " + UUID.randomUUID());
        var user = Organisations.in(id, () -> users.create(People.newcomer(Role.OPERATOR), People.PASSWORD));
        var visitor = new Visitor(port);
        assertThat(visitor.signIn(user.login(), People.PASSWORD).redirect()).isEqualTo("/");

        organisations.close(id);

        assertThat(visitor.get("/calls").redirect()).isEqualTo("/login");
        assertThat(visitor.signIn(user.login(), People.PASSWORD).redirect()).isEqualTo("/login?error");
        organisations.open(id);
        assertThat(visitor.signIn(user.login(), People.PASSWORD).redirect()).startsWith("/calls");
    }

    @Test
    void nobodyClosesHisOwnOrTakesANameTwice() {
        as(SignedInUsers.of(Role.ADMIN), () -> assertThatThrownBy(() -> organisations.close(Organisations.FIRST))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("organisation-is-own"));
        assertThatThrownBy(() -> organisations.create("вторая КОМПАНИЯ"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("organisation-name-taken");
    }
}
