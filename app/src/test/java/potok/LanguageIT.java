package potok;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The user's own language before the one chosen in this browser, that before the browser's, that before ours. */
@Tag("D9")
@RealDatabase
class LanguageIT {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");
    private static final String READER = "technician2";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @AfterEach
    void noLanguageIsChosen() {
        database.sql("update app_user set language = null where login = ?")
                .param(READER)
                .update();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fr, kk;q=0.8, en;q=0.5 | kk",
                "en;q=0.2, zh-CN;q=0.9 | zh",
                "ru-RU,ru;q=0.9 | ru",
                "fr | ru",
                "*;q= | ru",
                "%00<script> | ru"
            })
    void aBrowsersLanguagesAreWeighed(String accepted, String expected) {
        assertThat(languageOf(new Browser().get("/login", accepted).body())).isEqualTo(expected);
    }

    @Test
    void theLanguageChosenInABrowserOutweighsItsOwn() {
        var browser = new Browser();

        browser.get("/login?lang=zh", "kk");

        assertThat(languageOf(browser.get("/login", "kk").body())).isEqualTo("zh");
    }

    @Test
    void aLanguageThatWeDoNotSpeakIsNotChosen() {
        var browser = new Browser();
        browser.get("/login?lang=zh", "en");

        for (var nonsense : new String[] {"fr", "%27%22", "xx-YY-zz-0000000000", ""}) {
            assertThat(languageOf(browser.get("/login?lang=" + nonsense, "en").body()))
                    .isEqualTo("zh");
        }
    }

    @Test
    void aUsersChoiceIsKeptWithHimAndFollowsHimToAnotherBrowser() {
        var browser = new Browser();
        browser.signIn("en");
        assertThat(languageOf(browser.get("/orders", "en").body())).isEqualTo("en");

        assertThat(languageOf(browser.get("/orders?lang=kk", "en").body())).isEqualTo("kk");

        assertThat(languageOf(browser.get("/orders", "en").body())).isEqualTo("kk");
        assertThat(database.sql("select language from app_user where login = ?")
                        .param(READER)
                        .query(String.class)
                        .single())
                .isEqualTo("kk");
        var other = new Browser();
        other.get("/login?lang=zh", "en");
        other.signIn("en");
        assertThat(languageOf(other.get("/orders", "en").body())).isEqualTo("kk");
        assertThat(languageOf(new Browser().get("/login", "en").body())).isEqualTo("en");
    }

    @Test
    void tasklistSpeaksTheUsersLanguage() {
        var browser = new Browser();
        browser.signIn("en");
        browser.get("/orders?lang=kk", "en");

        assertThat(browser.get("/camunda/app/tasklist/scripts/language.js", "en")
                        .body())
                .contains("'kk'");
    }

    @ParameterizedTest
    @CsvSource({"ru, Заполните это поле.", "kk, Бұл өрісті толтырыңыз.", "en, Fill in this field.", "zh, 请填写此项。"})
    @Tag("C8")
    void fieldsOfARefusedRequestAreExplainedInTheCallersLanguage(String language, String expected) {
        var wire = new Wire(port);

        var answer = wire.postJson("/api/auth/login", "{\"login\":\"\"}", "Accept-Language", language);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json())
                .extractingJsonPathStringValue("$.errors.password")
                .isEqualTo(expected);
        assertThat(answer.json())
                .extractingJsonPathStringValue("$.errors.login")
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ru, Допустимая длина: от 0 до 100.",
        "kk, Ұзындығы 0–100 аралығында болуы керек.",
        "en, Permitted length: 0 to 100.",
        "zh, 长度应在 0 到 100 之间。"
    })
    void limitsAreNamedInTheCallersLanguage(String language, String expected) {
        var body = "{\"login\":\"%s\",\"password\":\"p\"}".formatted("x".repeat(101));

        var answer = new Wire(port).postJson("/api/auth/login", body, "Accept-Language", language);

        assertThat(answer.json())
                .extractingJsonPathStringValue("$.errors.login")
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"ru, Недопустимое значение", "kk, мәні жарамсыз", "en, is not known here", "zh, 的值无效"})
    void aValueOfAnotherTypeIsExplainedInTheCallersLanguage(String language, String expected) {
        var wire = new Wire(port);
        var token = wire.as("operator");

        var answer = wire.get("/api/calls?page=first", token[0], token[1], "Accept-Language", language);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.raw().body()).contains(expected);
    }

    private static String languageOf(String page) {
        var language = Pattern.compile("<html[^>]* lang=\"(\\w+)\"").matcher(page);
        return language.find() ? language.group(1) : page;
    }

    private final class Browser {
        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        HttpResponse<String> get(String path, String accepted) {
            return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                    .header("Accept-Language", accepted)
                    .header("Accept", "text/html"));
        }

        void signIn(String accepted) {
            var csrf = CSRF.matcher(get("/login", accepted).body());
            assertThat(csrf.find()).isTrue();
            var form = Map.of("username", READER, "password", "potok", "_csrf", csrf.group(1)).entrySet().stream()
                    .map(field -> field.getKey() + "=" + field.getValue())
                    .reduce((first, second) -> first + "&" + second)
                    .orElseThrow();
            send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/login"))
                    .header("Accept-Language", accepted)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
