package potok.engine.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;

/** Somebody who signed in on the sign-in page and goes on with his session. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String base;

    Visitor(int port, String login) {
        base = "http://localhost:" + port;
        var token = TOKEN.matcher(get("/login").body());
        assertThat(token.find()).isTrue();
        var form = "username=%s&password=potok&_csrf=%s".formatted(login, token.group(1));
        var home = send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                "/login");
        assertThat(home.uri().getPath()).isNotEqualTo("/login");
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    /** As Tasklist does it, with its own token against forgery. */
    HttpResponse<String> call(String method, String path, String body) {
        var token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .header("X-XSRF-TOKEN", token)
                        .method(method, BodyPublishers.ofString(body)),
                path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path) {
        try {
            return http.send(request.uri(URI.create(base + path)).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(path, e);
        }
    }
}
