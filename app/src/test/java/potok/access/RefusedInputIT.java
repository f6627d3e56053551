package potok.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import potok.RealDatabase;

/** What the flood of bad input once found, one by one. */
@RealDatabase
@Tag("C8")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedInputIT {
    @LocalServerPort
    int port;

    private Person admin;

    @BeforeAll
    void enter() throws IOException {
        admin = Person.signedIn(port, "admin");
    }

    @AfterAll
    void leave() throws IOException {
        admin.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/calls?page=2147483647, 200",
        "/calls?search=%00, 400",
        "/calls?from=%2B999999999-12-31&to=%2B999999999-12-31, 400",
        "/orders?search=%00, 400",
        "/calls/newer?since=%2B1000000000-12-31T23:59:59.999999999Z, 400",
        "/calls?lang=%00, 200",
        "/tasks/%EF%BB%BF/form, 404",
        "//engine-rest/task, 400",
        "/static/../engine-rest/task, 400",
        "/engine-rest/execution/none/localVariables/any, 404",
        "/engine-rest/task/none, 404",
        "/engine-rest/task?name=%00, 400",
        "/engine-rest/task?createdAfter=never, 400"
    })
    void oddAddresses(String path, int status) throws IOException {
        var answer = admin.get(path);

        assertThat(answer.status()).isEqualTo(status);
    }

    /** Without scripts nobody tells him before. */
    @ParameterizedTest
    @CsvSource({
        "en, This is larger than we accept, one file 20 MB",
        "ru, 'Это больше, чем мы принимаем', один файл — не больше 20 МБ",
        "kk, Бұл біз қабылдайтын көлемнен үлкен, бір файл 20 МБ",
        "zh, 内容超出允许的大小, 单个文件不得超过 20 MB"
    })
    void aFormThatIsTooLargeEndsInAPageThatSaysTheLimit(String language, String what, String limit)
            throws IOException, InterruptedException {
        var head = "--cut\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.txt\"\r\n\r\n";
        var form = new SequenceInputStream(
                new ByteArrayInputStream(head.getBytes(StandardCharsets.US_ASCII)),
                new ByteArrayInputStream(new byte[40 * 1024 * 1024]));
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/my-chat/messages"))
                                .header("Accept", "text/html")
                                .header("Accept-Language", language)
                                .header("Content-Type", "multipart/form-data; boundary=cut")
                                .POST(HttpRequest.BodyPublishers.fromPublisher(
                                        HttpRequest.BodyPublishers.ofInputStream(() -> form),
                                        head.length() + 40L * 1024 * 1024))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains(what).contains("32").contains(limit).contains("<html");
    }

    @ParameterizedTest
    @CsvSource({
        "Cookie: lang=application/xml, /login, 200",
        "Cookie: theme=%, /login, 200",
        "X-Forwarded-Prefix: null, /login, 200",
        "X-Forwarded-Port: x, /login, 200",
        "Accept-Language: *;q=NaN, /login, 200"
    })
    void oddHeaders(String header, String path, int status) throws IOException {
        try (var http = new RawHttp(port)) {
            var answer = http.send(
                    ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n" + header + "\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));

            assertThat(answer.status()).isEqualTo(status);
        }
    }

    @Test
    void oddHeaderOfWebhook() throws IOException {
        try (var http = new RawHttp(port)) {
            var answer = http.send(("POST /webhooks/mango/events/call HTTP/1.1\r\nHost: localhost\r\nX-Odd: \u0085\r\n"
                            + "Content-Length: 0\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));

            assertThat(answer.status()).isEqualTo(400);
        }
    }

    @Test
    void oddNameOfFile() throws IOException {
        var form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\0b\"\r\n\r\nx\r\n--b--\r\n";

        assertThat(admin.send("POST", "/organisations", "multipart/form-data; boundary=b", form, false)
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /orders/new, multipart/form-data, --, 400",
        "POST, /orders/new, application/x-www-form-urlencoded, city=_&phone=1&typeEquipment=NaN, 200",
        "POST, /avito-accounts, application/x-www-form-urlencoded, clientId=%00, 200",
        "POST, /incidents/new, application/x-www-form-urlencoded, kind=x&title=%5C&priority=%2e%2e, 200",
        "POST, /support/new, application/x-www-form-urlencoded, kind=-8&effect=-2, 200",
        "POST, /problems/new, application/x-www-form-urlencoded, priority=-8&responsible=%00, 200",
        "POST, /webhooks/telegram?%EA%BE%BD%00=1, application/json, {}, 400",
        "POST, /tasks/none/complete, */*, {}, 415",
        "PUT, /engine-rest/task/none, multipart/form-data; boundary=x, --x, 415",
        "PUT, /engine-rest/task/none, application/x-www-form-urlencoded, a=%zz, 415",
        "POST, /engine-rest/message, application/json, null, 400",
        "POST, /engine-rest/task/none/claim, application/json, [[]], 400",
        "POST, /engine-rest/group/count, application/json, '{\"idIn\":9}', 400",
        "POST, /api/orders, application/json, '{\"rk\":\"\\u0000\"}', 400"
    })
    void oddBodies(String method, String path, String type, String body, int status) throws IOException {
        var answer = admin.send(method, path, type, body, true);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).doesNotContain("java.", "org.camunda");
    }
}
