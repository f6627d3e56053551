package potok.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** A person who reads the portal's lists, and a client program that reads them by REST, in one. */
final class Reader {
    /** Name in the report → path. */
    static final Map<String, String> PAGES = new LinkedHashMap<>();

    static final Map<String, String> REST = new LinkedHashMap<>();

    private static final Duration THINKING_AT_LEAST = Duration.ofMillis(500);
    private static final Duration THINKING_AT_MOST = Duration.ofMillis(1500);

    static {
        Arrays.stream(System.getProperty("pages", "/calls,/orders,/statistics").split(","))
                .forEach(page -> PAGES.put("page " + page, page));
        var today = LocalDate.now();
        REST.put("rest calls", "/api/calls?page=1&limit=20");
        REST.put("rest calls of today", "/api/calls?page=2&limit=20&dateFrom=" + today + "&dateTo=" + today);
        REST.put("rest statistics", "/api/stats/my?startDate=" + today.minusDays(6) + "&endDate=" + today);
    }

    private Reader() {}

    /** Signs in by session and by token, as the user whose name is in {@code login}. */
    static ChainBuilder signIn() {
        return exec(http("sign-in page")
                        .get("/login")
                        .check(css("input[name=_csrf]", "value").saveAs("csrf")))
                .exec(http("sign in")
                        .post("/login")
                        .formParam("username", "#{login}")
                        .formParam("password", Settings.PASSWORD)
                        .formParam("_csrf", "#{csrf}")
                        .check(status().is(200), css("input[name=password]").notExists()))
                .exec(token())
                .exitHereIfFailed();
    }

    static ChainBuilder token() {
        return exec(http("sign in by REST")
                .post("/api/auth/login")
                .body(StringBody("{\"login\":\"#{login}\",\"password\":\"" + Settings.PASSWORD + "\"}"))
                .asJson()
                .check(jsonPath("$.accessToken").saveAs("token")));
    }

    /** Each page and each list once, with time to look at it. */
    static ChainBuilder readAll(boolean measured) {
        var pages = PAGES.entrySet().stream().map(page -> page(page.getKey(), page.getValue(), measured));
        var lists = REST.entrySet().stream().map(list -> list(list.getKey(), list.getValue(), measured));
        return Stream.concat(pages, lists)
                .map(request -> exec(request).pause(THINKING_AT_LEAST, THINKING_AT_MOST))
                .reduce(ChainBuilder::exec)
                .orElseThrow();
    }

    private static HttpRequestActionBuilder page(String name, String path, boolean measured) {
        var request = http(name)
                .get(path)
                .header("Accept", "text/html")
                .check(status().is(200), css("input[name=password]").notExists());
        return measured ? request : request.silent();
    }

    private static HttpRequestActionBuilder list(String name, String path, boolean measured) {
        var request = http(name)
                .get(path)
                .header("Authorization", "Bearer #{token}")
                .header("Accept", "application/json")
                .check(status().is(200));
        return measured ? request : request.silent();
    }
}
