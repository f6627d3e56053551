package potok.access;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import potok.access.RawHttp.Answer;

/** Somebody at the product's door: signed in by session and by token, or not at all. */
final class Person implements AutoCloseable {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\" data-header=\"([^\"]+)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final RawHttp http;
    private final @Nullable String login;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private @Nullable String csrfHeader;
    private @Nullable String token;

    private Person(int port, @Nullable String login) {
        this.http = new RawHttp(port);
        this.login = login;
    }

    /** Has seen the sign-in page, and so holds its token. */
    static Person nobody(int port) throws IOException {
        var person = new Person(port, null);
        person.comeBack();
        return person;
    }

    /** Sees the sign-in page again, where a request made its token void. */
    void comeBack() throws IOException {
        readCsrf(get("/login"));
    }

    static Person signedIn(int port, String login) throws IOException {
        var person = new Person(port, login);
        person.signIn();
        return person;
    }

    @Nullable
    String login() {
        return login;
    }

    /** Again, where a request ended the session. */
    void signIn() throws IOException {
        cookies.clear();
        token = null;
        readCsrf(send("GET", "/login", "", null, true));
        var answer = send("POST", "/login", FORM, "username=" + login + "&password=potok", true);
        if (answer.status() != 302 || answer.header("location").contains("error")) {
            throw new IllegalStateException(login + " could not sign in: " + answer.status());
        }
        // Every page carries the token, also the one that says that there is none.
        readCsrf(get("/no-such-page"));
        get("/camunda/app/tasklist/default/");
        var signedIn = send(
                "POST",
                "/api/auth/login",
                "application/json",
                "{\"login\":\"%s\",\"password\":\"potok\"}".formatted(login),
                false);
        if (signedIn.status() != 200) {
            throw new IllegalStateException(login + " got no token: " + signedIn.status() + " " + signedIn.body());
        }
        token = JsonPath.read(signedIn.body(), "$.accessToken");
    }

    private void readCsrf(Answer page) {
        var found = CSRF.matcher(page.body());
        csrfHeader = found.find() ? found.group(2) + ": " + found.group(1) + "\r\n" : null;
    }

    Answer get(String path) throws IOException {
        return send("GET", path, "", null, true);
    }

    Answer call(Endpoint endpoint, String path) throws IOException {
        return send(endpoint.method().name(), path, endpoint.json() ? "application/json" : FORM, body(endpoint), true);
    }

    /** As another site would have the browser send it: with the cookies, without the page's token. */
    Answer callFromElsewhere(Endpoint endpoint, String path) throws IOException {
        return send(endpoint.method().name(), path, FORM, "", false);
    }

    private static @Nullable String body(Endpoint endpoint) {
        return endpoint.changes() ? endpoint.json() ? "{}" : "" : null;
    }

    Answer send(String method, String path, String type, @Nullable String body, boolean csrf) throws IOException {
        var bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        var head = method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html, */*;q=0.8\r\n"
                + credentials(path, csrf)
                + (body == null ? "" : "Content-Type: " + type + "\r\nContent-Length: " + bytes.length + "\r\n")
                + "\r\n";
        return send(join(head.getBytes(StandardCharsets.ISO_8859_1), bytes));
    }

    Answer send(byte[] request) throws IOException {
        var answer = http.send(request);
        answer.headers().getOrDefault("set-cookie", List.of()).forEach(this::keep);
        return answer;
    }

    /** The lines of the head that say who asks. */
    String credentials(String path, boolean csrf) {
        var byToken = path.startsWith("/api/") || path.startsWith("/engine-rest") || path.startsWith("/actuator");
        if (byToken) {
            return token == null ? "" : "Authorization: Bearer " + token + "\r\n";
        }
        var all = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        // Tasklist guards its calls by a token of its own.
        var ofTasklist = path.startsWith("/camunda/") && cookies.containsKey("XSRF-TOKEN")
                ? "X-XSRF-TOKEN: " + cookies.get("XSRF-TOKEN") + "\r\n"
                : "";
        return (all.isEmpty() ? "" : "Cookie: " + all + "\r\n")
                + (csrf ? ofTasklist + Objects.requireNonNullElse(csrfHeader, "") : "");
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair.length < 2 || pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    static byte[] join(byte[] head, byte[] body) {
        var whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        http.close();
    }

    @Override
    public String toString() {
        return login == null ? "nobody" : login;
    }
}
