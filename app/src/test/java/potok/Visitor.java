package potok;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser, as far as cookies, forms and redirects go. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;
    private String token = "";

    public Visitor(int port) {
        this("http://localhost:" + port);
    }

    public Visitor(String base) {
        this.base = base;
    }

    public static Visitor signedIn(int port, String login) {
        var visitor = new Visitor(port);
        visitor.signIn(login, "potok");
        return visitor;
    }

    public record Page(int status, String body, HttpResponse<String> raw) {
        /** Where it leads, without host. */
        public String redirect() {
            return raw.headers()
                    .firstValue("Location")
                    .map(place -> place.replaceFirst("^https?://[^/]+", ""))
                    .orElse("");
        }
    }

    public Page signIn(String login, String password) {
        get("/login");
        return post("/login", Map.of("username", login, "password", password));
    }

    public Page get(String path, String... headers) {
        var request = HttpRequest.newBuilder().GET();
        if (!List.of(headers).contains("Accept")) {
            request.header("Accept", "text/html");
        }
        return send(request, path, headers);
    }

    /** With the token of the page that was read last. */
    public Page post(String path, Map<String, String> fields, String... headers) {
        var form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder()
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        form + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)));
        return send(request, path, headers);
    }

    /** As a form with files, written as {@link Parts} says. */
    public Page postParts(String path, Map<String, String> fields) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("_csrf", token);
        parts.putAll(fields);
        var request = HttpRequest.newBuilder()
                .header("Accept", "text/html")
                .header("Content-Type", Parts.TYPE)
                .POST(HttpRequest.BodyPublishers.ofString(Parts.written(parts)));
        return send(request, path);
    }

    /** As Tasklist does it, with its own token against forgery. */
    public Page call(String method, String path, String json) {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                        .method(method, HttpRequest.BodyPublishers.ofString(json)),
                path);
    }

    public String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    private Page send(HttpRequest.Builder request, String path, String... headers) {
        try {
            request.header("Accept-Language", "en");
            if (headers.length > 0) {
                request.headers(headers);
            }
            var answer = http.send(
                    request.uri(URI.create(base + path)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            var found = TOKEN.matcher(answer.body());
            if (found.find()) {
                token = found.group(1);
            }
            return new Page(answer.statusCode(), answer.body(), answer);
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
    }
}
