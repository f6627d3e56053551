package potok.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potok.Visitor;

/** The first start without the sandbox: the product comes up, is set up in the browser, and cannot be set up again. */
@Tag("M19")
class SetupJourneyIT {
    private static final String PASSWORD = "correct-horse-42-battery";
    private static final Pattern CODE = Pattern.compile("Code {4}([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})");
    private static final Map<String, String> ADMINISTRATOR = Map.of(
            "login", "chief",
            "name", "Anna Klimova",
            "email", "chief@example.com",
            "password", PASSWORD,
            "repeated", PASSWORD);

    @TempDir
    private Path data;

    @Test
    void installationIsSetUpOnce() throws Exception {
        try (var product = RunningProduct.withoutSandbox(data)) {
            var visitor = new Visitor(product.address());
            assertThat(visitor.get("/").redirect()).isEqualTo("/setup");
            assertThat(visitor.get("/login").redirect()).isEqualTo("/setup");
            assertThat(visitor.get("/setup/administrator").redirect()).isEqualTo("/setup");

            assertThat(visitor.get("/setup").status()).isEqualTo(200);
            assertThat(visitor.post("/setup/code", Map.of("code", "AAAA-BBBB-CCCC"))
                            .status())
                    .isEqualTo(422);
            assertThat(visitor.post("/setup/code", Map.of("code", code())).redirect())
                    .isEqualTo("/setup");
            assertThat(visitor.get("/setup").redirect()).isEqualTo("/setup/administrator");
            administrator(visitor);
            var another = resumedElsewhere(product);
            organisation(another);
            channels(another);
            assertThat(another.get("/setup/summary").body()).contains("chief@example.com", "Мастерская");
            assertThat(another.post("/setup/finish", Map.of()).redirect()).isEqualTo("/login?set-up");

            closedForEver(new Visitor(product.address()));
            signedIn(product);
            product.killAndRestart();
            closedForEver(new Visitor(product.address()));
            assertThat(Files.readString(data.resolve("product.log"))).doesNotContain(PASSWORD);
        }
    }

    private String code() throws Exception {
        var found = CODE.matcher(Files.readString(data.resolve("product.log")));
        assertThat(found.find()).isTrue();
        return found.group(1).toLowerCase(java.util.Locale.ROOT);
    }

    private static void administrator(Visitor visitor) throws Exception {
        visitor.get("/setup/administrator");
        var weak = visitor.post(
                "/setup/administrator",
                Map.of("login", "Шеф", "name", "", "email", "nobody", "password", "short", "repeated", "other"));
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.body()).contains("This is no e-mail address.", "The two are not the same.");
        assertThat(visitor.post("/setup/administrator", ADMINISTRATOR).redirect())
                .isEqualTo("/setup/organisation");
    }

    /** Nothing is there yet but the draft, and it is found again with the code. */
    private Visitor resumedElsewhere(RunningProduct product) throws Exception {
        var visitor = new Visitor(product.address());
        visitor.get("/setup");
        visitor.post("/setup/code", Map.of("code", code()));
        assertThat(visitor.get("/setup").redirect()).isEqualTo("/setup/organisation");
        assertThat(visitor.get("/login").redirect()).isEqualTo("/setup");
        return visitor;
    }

    private static void organisation(Visitor visitor) throws Exception {
        visitor.get("/setup/organisation");
        var wrong = visitor.post("/setup/organisation", Map.of("organisation.name", ""));
        assertThat(wrong.status()).isEqualTo(422);
        var done = visitor.post(
                "/setup/organisation",
                Map.of(
                        "organisation.name", "Мастерская",
                        "organisation.language", "kk",
                        "organisation.zone", "Asia/Almaty",
                        "organisation.currency", "KZT"));
        assertThat(done.redirect()).isEqualTo("/setup/channels");
    }

    private static void channels(Visitor visitor) throws Exception {
        visitor.get("/setup/channels");
        var mail = visitor.post(
                "/setup/check/mail", Map.of("mail.host", "localhost", "mail.port", "1", "mail.start-tls", "false"));
        assertThat(mail.body()).contains("The server does not answer");
        var exchange = visitor.post(
                "/setup/check/exchange",
                Map.of("mango.key", "key", "mango.salt", "salt", "mango.address", "http://localhost:1/"));
        assertThat(exchange.body()).contains("Nobody answers at this address");
        assertThat(visitor.post(
                                "/setup/channels",
                                Map.of("mail.host", "mail.example.com", "mail.port", "587", "mail.password", "s3cret"))
                        .redirect())
                .isEqualTo("/setup/summary");
    }

    private static void closedForEver(Visitor visitor) throws Exception {
        assertThat(visitor.get("/login").status()).isEqualTo(200);
        assertThat(visitor.get("/setup").status()).isEqualTo(404);
        assertThat(visitor.get("/setup/administrator").status()).isEqualTo(404);
        visitor.get("/login");
        assertThat(visitor.post("/setup/code", Map.of("code", "AAAA-BBBB-CCCC")).status())
                .isEqualTo(404);
    }

    private static void signedIn(RunningProduct product) throws Exception {
        var chief = new Visitor(product.address());
        chief.get("/login");
        assertThat(chief.post("/login", Map.of("username", "chief", "password", PASSWORD))
                        .redirect())
                .isNotEqualTo("/login?error");
        // An administrator of a real installation needs a second factor before anything else.
        assertThat(chief.get("/settings/organisation").redirect()).isEqualTo("/profile/second-factor");
        assertThat(chief.get("/profile/second-factor").status()).isEqualTo(200);
    }
}
