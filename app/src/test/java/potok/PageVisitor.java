package potok;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opens pages and sends their forms as a browser without scripts does: with cookies and CSRF token. */
public final class PageVisitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern META = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final String base;
    private final String language;
    private String token = "";

    public PageVisitor(int port, String language) {
        this.base = "http://localhost:" + port;
        this.language = language;
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(HttpRequest.newBuilder().GET(), path, headers);
    }

    public HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "_csrf=" + token + "&", ""));
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                path,
                headers);
    }

    public HttpResponse<String> signIn(String login, String password) {
        get("/login");
        return post("/login", Map.of("username", login, "password", password));
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path, String... headers) {
        try {
            if (headers.length > 0) {
                request.headers(headers);
            }
            var answer = http.send(
                    request.uri(URI.create(base + path))
                            .header("Accept", "text/html")
                            .header("Accept-Language", language)
                            .build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            for (var pattern : new Pattern[] {META, TOKEN}) {
                var found = pattern.matcher(answer.body());
                if (found.find()) {
                    token = found.group(1);
                }
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
    }
}
