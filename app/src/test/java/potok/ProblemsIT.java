package potok;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whatever a program does wrong under {@code /api}, it is told as a problem, in its language. */
@RealDatabase
@Tag("C8")
class ProblemsIT {
    @LocalServerPort
    int port;

    Elsewhere client;
    String token;

    @BeforeEach
    void connect() {
        client = new Elsewhere(port, "127.0.0.1");
        token = new Wire(port).as("operator")[1];
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/no-such-thing, '', 404, not-found",
        "GET, /api/calls/7/nothing, '', 404, not-found",
        "DELETE, /api/calls, '', 405, method-not-allowed",
        "PATCH, /api/orders, {}, 405, method-not-allowed",
        "POST, /api/signing-keys, {}, 404, not-found",
        "POST, /api/orders, '{', 400, body-unreadable",
        "GET, /api/calls?page=x, '', 400, value-invalid",
    })
    void signedInCallerIsTold(String method, String path, String body, int status, String code) {
        var answer = client.send(
                method,
                path,
                body,
                "Authorization",
                token,
                "Content-Type",
                "application/json",
                "Accept-Language",
                "ru");

        isProblem(answer, status, code);
        assertThat(answer.body()).containsPattern("\"detail\":\"[А-Я]");
    }

    @ParameterizedTest
    @CsvSource({"/api/calls", "/api/no-such-thing", "/api", "/api/"})
    void signedOutCallerIsToldToSignInAndNoMore(String path) {
        var answer = client.get(path, "Accept-Language", "ru", "Accept", "text/html");

        if (path.equals("/api")) {
            assertThat(answer.status()).isIn(302, 401);
            return;
        }
        isProblem(answer, 401, "sign-in-needed");
        assertThat(answer.header("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void wrongFormatsAreTold() {
        isProblem(
                client.send("POST", "/api/orders", "<a/>", "Authorization", token, "Content-Type", "application/xml"),
                415,
                "media-type-unsupported");
        isProblem(client.get("/api/calls", "Authorization", token, "Accept", "image/png"), 406, "not-acceptable");
        isProblem(
                client.send("POST", "/api/auth/login", "x", "Content-Type", "text/plain"),
                415,
                "media-type-unsupported");
    }

    @Test
    void bodiesThatAreTooLargeAreNotRead() {
        var answer = client.send(
                "POST", "/api/auth/login", "", "Content-Type", "application/json", "Content-Length", "6000000");

        isProblem(answer, 413, "body-too-large");
    }

    @Test
    void forbiddenIsTold() {
        var technician = new Wire(port).as("technician")[1];

        isProblem(client.get("/api/calls", "Authorization", technician), 403, "access-denied");
    }

    @Test
    void fragmentsOfPagesAreToldToo() {
        isProblem(client.get("/calls", "HX-Request", "true"), 401, "sign-in-needed");
    }

    @Test
    void theEnginesRestKeepsItsOwnShape() {
        var answer = client.get("/engine-rest/task/no-such-task", "Authorization", token);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("\"type\":\"", "\"message\":\"").doesNotContain("urn:problem");
    }

    @Test
    void pathTricksAreRefusedWithoutATrace() {
        for (var path : new String[] {"/api/..;/calls", "/api//calls", "/api/%2e%2e/calls", "/api/calls;a=b"}) {
            var answer = client.get(path, "Authorization", token);
            assertThat(answer.status()).as(path).isIn(400, 401, 403, 404);
            assertThat(answer.body()).doesNotContain("Exception", "at org.", "at potok.");
        }
    }

    private static void isProblem(Elsewhere.Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body())
                .contains("\"type\":\"urn:problem:" + code + "\"", "\"status\":" + status)
                .doesNotContain("trace", "Exception");
    }
}
