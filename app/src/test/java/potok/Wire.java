package potok;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.test.json.BasicJsonTester;
import org.springframework.boot.test.json.JsonContent;

/** Speaks to the running product as an outside client does. */
public final class Wire {
    private final HttpClient http = HttpClient.newHttpClient();
    private final BasicJsonTester json = new BasicJsonTester(Wire.class);
    private final String base;

    public Wire(int port) {
        this.base = "http://localhost:" + port;
    }

    /** Status and body. */
    public record Answer(int status, JsonContent<Object> json, HttpResponse<String> raw) {}

    public Answer get(String path, String... headers) {
        return send(HttpRequest.newBuilder().GET(), path, headers);
    }

    public Answer postJson(String path, String body, String... headers) {
        var request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        return send(request, path, headers);
    }

    public Answer call(String method, String path, String body, String... headers) {
        var request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return send(request, path, headers);
    }

    public Answer postForm(String path, Map<String, String> fields, String... headers) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder()
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        return send(request, path, headers);
    }

    /** As a form with files, written as {@link Parts} says. */
    public Answer postParts(String path, Map<String, String> parts, String... headers) {
        var request = HttpRequest.newBuilder()
                .header("Content-Type", Parts.TYPE)
                .POST(HttpRequest.BodyPublishers.ofString(Parts.written(parts)));
        return send(request, path, headers);
    }

    /** The header of somebody who signed in by the REST interface. */
    public String[] as(String login) {
        return as(login, "potok");
    }

    public String[] as(String login, String password) {
        var answer = postJson("/api/auth/login", "{\"login\":\"%s\",\"password\":\"%s\"}".formatted(login, password));
        var token = JsonPath.<String>read(answer.raw().body(), "$.accessToken");
        return new String[] {"Authorization", "Bearer " + token};
    }

    public static String[] basic(String login) {
        return basic(login, "potok");
    }

    public static String[] basic(String login, String password) {
        var pair = Base64.getEncoder().encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new String[] {"Authorization", "Basic " + pair};
    }

    private Answer send(HttpRequest.Builder request, String path, String... headers) {
        try {
            if (headers.length > 0) {
                request.headers(headers);
            }
            var answer = http.send(
                    request.uri(URI.create(base + path)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(answer.statusCode(), json.from(answer.body()), answer);
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
    }
}
