package potok.identity.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import potok.Elsewhere;
import potok.PageVisitor;
import potok.RealDatabase;
import potok.Wire;
import potok.shared.Problems;

@RealDatabase
@Tag("C8")
@Tag("D6")
class HeadersIT {
    @LocalServerPort
    int port;

    @Autowired
    Problems problems;

    PageVisitor page;
    Wire wire;

    @BeforeEach
    void connect() {
        page = new PageVisitor(port, "en");
        wire = new Wire(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/calls", "/camunda/app/tasklist/", "/no-such-page"})
    void pagesTellTheBrowserWhatToAllow(String path) {
        page.signIn("operator", "potok");

        var answer = page.get(path);

        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("SAMEORIGIN");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Permissions-Policy")).contains("geolocation=(self)", "microphone=()");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().allValues("Content-Security-Policy")).anySatisfy(policy -> assertThat(policy)
                .contains("object-src 'none'", "base-uri 'self'")
                .doesNotContain("script-src 'unsafe-inline'", "unsafe-eval; "));
    }

    @Test
    void ownPagesAllowNoInlineScript() {
        assertThat(header(page.get("/login"), "Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'self'", "form-action 'self'")
                .doesNotContain("unsafe-eval")
                .doesNotContainPattern("(script|default)-src[^;]*unsafe");
    }

    @Test
    void personalPagesAreKeptInNoCache() {
        page.signIn("operator", "potok");

        assertThat(header(page.get("/calls"), "Cache-Control")).contains("no-store");
        assertThat(wire.get("/api/calls", wire.as("operator")).raw().headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void programsGetNothingToShowOrFrame() {
        var answer = wire.get("/api/calls").raw();

        assertThat(header(answer, "Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void sessionCookieIsOutOfReachOfScriptsAndOtherSites() {
        var cookies = new Elsewhere(port, "127.0.0.1")
                .get("/login", "Accept", "text/html")
                .head();

        assertThat(cookies.lines().filter(line -> line.startsWith("Set-Cookie:") && line.contains("SESSION")))
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @Test
    void transportSecurityIsPromisedOverTlsOnly() {
        var pretended = new Elsewhere(port, "127.0.0.1")
                .get("/calls", "Accept", "text/html", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example");

        assertThat(pretended.header("Strict-Transport-Security")).isEmpty();
        assertThat(pretended.header("Location"))
                .hasValueSatisfying(location -> assertThat(location).doesNotContain("evil.example", "https:"));
    }

    @Test
    void pagesRefuseFormsWithoutTheirToken() {
        var forged = new Elsewhere(port, "127.0.0.1")
                .send(
                        "POST",
                        "/login",
                        "username=operator&password=potok",
                        "Content-Type",
                        "application/x-www-form-urlencoded");

        assertThat(forged.status()).isEqualTo(403);
    }

    @Test
    void otherOriginsMayNotUseTheInterface() {
        var here = new Elsewhere(port, "127.0.0.1");

        var simple = here.get("/api/calls", "Origin", "https://evil.example", "Accept-Language", "ru");
        assertThat(simple.status()).isEqualTo(403);
        assertThat(simple.body()).contains("urn:problem:origin-not-allowed", "нельзя");
        var preflight = here.send(
                "OPTIONS", "/api/calls", "", "Origin", "https://evil.example", "Access-Control-Request-Method", "GET");
        assertThat(preflight.status()).isEqualTo(403);
        assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(here.get("/api/calls", "Origin", "http://localhost:" + port).status())
                .isEqualTo(401);
    }

    @Test
    void listedOriginMay() throws Exception {
        var filter = new AllowedOrigins(List.of("https://shop.example.com")).filter(problems);
        var preflight = new MockHttpServletRequest("OPTIONS", "/api/orders");
        preflight.addHeader("Origin", "https://shop.example.com");
        preflight.addHeader("Access-Control-Request-Method", "POST");
        preflight.addHeader("Access-Control-Request-Headers", "x-api-key, content-type");
        var answer = new MockHttpServletResponse();

        filter.doFilter(preflight, answer, new MockFilterChain());

        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("https://shop.example.com");
        assertThat(answer.getHeader("Access-Control-Allow-Credentials")).isNull();
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
