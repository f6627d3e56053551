package potok.incidents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import potok.RealDatabase;
import potok.Visitor;
import potok.identity.SignedInUsers;
import potok.identity.Users;

/** A client asks for help in his cabinet and sees it through. */
@RealDatabase
@Tag("X8")
@Tag("M25")
class SupportRequestsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String title = "Счёт " + UUID.randomUUID();

    @LocalServerPort
    int port;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentSolutions solutions;

    @Autowired
    IncidentFiles files;

    @Autowired
    Users users;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void fromTheRequestToItsConfirmation() {
        var client = Visitor.signedIn(port, "client");
        var id = asksForHelp(client);
        assertThat(incidents.view(id).source()).isEqualTo(IncidentSource.CABINET);
        assertThat(client.get("/support").body()).contains(title).contains("Received");

        work(() -> {
            incidents.take(id);
            incidents.comment(id, "Только для своих", false);
            incidents.pause(id, PauseReason.REPORTER, "Какой номер счёта?");
        });
        var page = client.get("/support/" + id).body();
        assertThat(page)
                .contains("Waiting for your answer")
                .contains("Какой номер счёта?")
                .contains("Сабина Ким")
                .doesNotContain("Только для своих");

        client.post("/support/" + id + "/comments", Map.of("text", "Номер 15"));
        assertThat(incidents.view(id).waiting()).isNull();

        solve(id);
        assertThat(client.get("/support/" + id).body()).contains("please check").contains("Выставили заново");
        client.post("/support/" + id + "/reject", Map.of("reason", "Сумма не та"));
        assertThat(incidents.view(id).status()).isEqualTo(IncidentStatus.DIAGNOSING);

        solve(id);
        client.get("/support/" + id);
        client.post("/support/" + id + "/confirm", Map.of());
        assertThat(incidents.view(id).status()).isEqualTo(IncidentStatus.DOCUMENTING);

        work(() -> solutions.close(id));
        assertThat(client.get("/support?closed=true").body()).contains(title);
        assertThat(client.get("/support").body()).doesNotContain(title);
        client.get("/support/" + id);
        client.post("/support/" + id + "/reopen", Map.of("reason", "Снова"));
        assertThat(incidents.view(id).closed()).isFalse();
    }

    @Test
    void anothersRequestIsNotThere() {
        var id = asksForHelp(Visitor.signedIn(port, "client"));
        for (var login : new String[] {"manager", "support1", "operator", "admin", "manager2"}) {
            var other = Visitor.signedIn(port, login);
            other.get("/support/new");

            assertThat(other.get("/support").body()).as(login).doesNotContain(title);
            for (var part : new String[] {"", "/heading", "/talk"}) {
                assertThat(other.get("/support/" + id + part).status())
                        .as(login + part)
                        .isEqualTo(404);
            }
            for (var verb : new String[] {"comments", "confirm", "reject", "reopen"}) {
                assertThat(other.post("/support/" + id + "/" + verb, Map.of("text", "x", "reason", "x"))
                                .status())
                        .as(login + " " + verb)
                        .isEqualTo(404);
            }
        }
        assertThat(incidents.comments(id)).isEmpty();
    }

    @Test
    void filesAreSeenByWhoMaySeeTheIncidentAndInternalOnesByColleaguesOnly() {
        var client = Visitor.signedIn(port, "client");
        client.get("/support/new");
        var answer = client.postParts(
                "/support/new",
                Map.of(
                        "kind", "INCIDENT",
                        "title", title,
                        "description", "Не тот счёт",
                        "effect", "MODULE",
                        "files/trace.log", "error 500"));
        var id = IncidentId.of(answer.redirect().substring("/support/".length()));
        work(() -> {
            files.attach(id, List.of(new Attachment("screen.png", picture())), true);
            files.attach(id, List.of(new Attachment("dump.txt", "secret".getBytes(UTF_8))), false);
            incidents.pause(id, PauseReason.REPORTER, "Ещё журнал?");
        });

        assertThat(client.get("/support/" + id + "/files").body())
                .contains("trace.log", "screen.png")
                .doesNotContain("dump.txt");
        assertThat(client.get("/support/" + id + "/talk").body())
                .contains("screen.png")
                .doesNotContain("dump.txt");
        var support = Visitor.signedIn(port, "support1");
        assertThat(support.get("/incidents/" + id + "/files").body())
                .contains("trace.log", "screen.png", "dump.txt", "for colleagues only");
        var operator = Visitor.signedIn(port, "operator");
        for (var one : files.of(id)) {
            var address = "/files/" + one.file().id();
            assertThat(support.get(address).status()).isEqualTo(200);
            assertThat(operator.get(address).status()).isEqualTo(404);
            assertThat(client.get(address).status()).isEqualTo(one.internal() ? 404 : 200);
            assertThat(client.get(address + "/thumbnail").status())
                    .isEqualTo(one.file().picture() ? 200 : 404);
        }

        client.get("/support/" + id);
        client.postParts("/support/" + id + "/files", Map.of("files/more.log", "error 501"));
        assertThat(incidents.view(id).waiting()).isNull();
        assertThat(files.ofReporter(id))
                .extracting(one -> one.file().name())
                .containsExactly("trace.log", "screen.png", "more.log");
    }

    @Test
    void refusedFileRefusesTheRequest() {
        var client = Visitor.signedIn(port, "client");
        client.get("/support/new");

        var answer = client.postParts(
                "/support/new",
                Map.of(
                        "kind", "INCIDENT",
                        "title", title,
                        "description", "Не тот счёт",
                        "effect", "MODULE",
                        "files/run.exe", "MZ"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains(title).contains("PNG");
        assertThat(client.get("/support").body()).doesNotContain(title);
    }

    private static byte[] picture() {
        try {
            var png = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(900, 600, BufferedImage.TYPE_INT_RGB), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anyoneOfTheStaffAsksToo() {
        var technician = Visitor.signedIn(port, "technician");

        var id = asksForHelp(technician);

        assertThat(incidents.view(id).source()).isEqualTo(IncidentSource.PORTAL);
        assertThat(technician.get("/support/" + id).body()).contains(title);
    }

    @Test
    @Tag("M26")
    void whatMayHelpIsShownWhileHeTypes() {
        var client = Visitor.signedIn(port, "client");

        var shown = client.get("/support/suggest?title=%D0%BE%D1%82%D1%87%D1%91%D1%82%D1%8B&description="
                        + "%D0%BC%D0%B5%D0%B4%D0%BB%D0%B5%D0%BD%D0%BD%D0%BE")
                .body();

        assertThat(shown).contains("Проблемы с производительностью").contains("Оптимизация запросов");
        assertThat(client.get("/knowledge").status()).isEqualTo(403);
    }

    private IncidentId asksForHelp(Visitor reporter) {
        reporter.get("/support/new");
        var answer = reporter.post(
                "/support/new",
                Map.of("kind", "INCIDENT", "title", title, "description", "Не тот счёт", "effect", "MODULE"));
        var id = IncidentId.of(answer.redirect().substring("/support/".length()));
        await().atMost(PATIENCE).until(() -> !incidents.view(id).clocks().isEmpty());
        return id;
    }

    private void solve(IncidentId id) {
        work(() -> {
            incidents.take(id);
            solutions.diagnose(id, "Не тот тариф");
            solutions.fix(id, "Выставили заново", new FixCheck(true, true, true, true));
        });
    }

    /** As somebody of the first line. */
    private void work(Runnable verbs) {
        SignedInUsers.signIn(users.byLogin("support1").orElseThrow());
        try {
            verbs.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
