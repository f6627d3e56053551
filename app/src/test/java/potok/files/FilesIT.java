package potok.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import potok.PageVisitor;
import potok.RealDatabase;
import potok.identity.People;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.identity.Users;
import potok.incidents.maintenance.Frequency;
import potok.incidents.maintenance.Maintenance;
import potok.incidents.maintenance.SampleMaintenance;
import potok.shared.NotFound;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** Files are kept with their records and handed out to those who may read these. */
@RealDatabase
@Tag("M30")
class FilesIT {
    private static final byte[] TEXT = "backup 2026-11-21 ok".getBytes(StandardCharsets.UTF_8);

    @LocalServerPort
    int port;

    @Autowired
    Files files;

    @Autowired
    Maintenance maintenance;

    @Autowired
    SampleMaintenance samples;

    @Autowired
    Users users;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void isWhatItsContentSays() {
        var file = files.keep(owner(), "протокол копии.txt", TEXT);

        var kept = files.content(file);

        assertThat(kept.content()).isEqualTo(TEXT);
        assertThat(kept.file().type()).isEqualTo("text/plain");
        assertThat(kept.file().size()).isEqualTo(TEXT.length);
        assertThat(files.of(kept.file().owner())).containsExactly(kept.file());
    }

    @Test
    void programsAreRefused() {
        var owner = owner();

        assertThatThrownBy(() -> files.keep(owner, "evidence.txt", new byte[] {0x4d, 0x5a, 0, 0, 1, 2, 3}))
                .isInstanceOf(RuleBroken.class);
        assertThat(files.of(owner)).isEmpty();
    }

    @Test
    void whoMayNotReadTheRecordFindsNoFile() {
        var file = files.keep(owner(), "log.txt", TEXT);

        SignedInUsers.signIn(Role.OPERATOR);
        assertThatThrownBy(() -> files.content(file)).isInstanceOf(NotFound.class);

        SignedInUsers.signIn(Role.SUPPORT_L1);
        assertThat(files.content(file).content()).isEqualTo(TEXT);
    }

    @Test
    void nobodyKnowsAFileWithoutARecord() {
        var file = files.keep("maintenance-item:" + UUID.randomUUID(), "log.txt", TEXT);

        SignedInUsers.signIn(Role.ADMIN);

        assertThatThrownBy(() -> files.content(file)).isInstanceOf(NotFound.class);
    }

    @Test
    void otherOrganisationsFindNoFile() {
        var file = files.keep(owner(), "log.txt", TEXT);

        Organisations.in(Organisations.SECOND, () -> assertThatThrownBy(() -> files.content(file))
                .isInstanceOf(NotFound.class));
    }

    @Test
    void isSavedAndNeverRun() {
        var file = files.keep(owner(), "протокол.txt", TEXT);
        var visitor = signedIn(Role.SUPPORT_L1);

        var answer = visitor.get("/files/" + file);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("attachment"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(visitor.get("/files/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(signedIn(Role.OPERATOR).get("/files/" + file).statusCode()).isEqualTo(404);
    }

    private PageVisitor signedIn(Role role) {
        var visitor = new PageVisitor(port, "ru");
        visitor.signIn(users.create(People.newcomer(role), People.PASSWORD).login(), People.PASSWORD);
        return visitor;
    }

    private String owner() {
        return "maintenance-item:"
                + maintenance.itemsOf(samples.opened(Frequency.QUARTERLY)).get(0);
    }
}
