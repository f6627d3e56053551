package potok.load;

import static io.gatling.javaapi.core.CoreDsl.asLongAsDuring;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** Compares the calls in the product with the calls that the exchange told of. */
final class Accounting {
    /** A number that the product tells, and by how much it must have grown. */
    private record Account(String name, String path, String number, LongSupplier growth) {}

    private static final String TOTAL = "$.pagination.total";
    private static final List<Account> ACCOUNTS = List.of(
            new Account("accounts: all calls", "/api/calls?page=1&limit=1", TOTAL, Exchange::calls),
            new Account(
                    "accounts: answered calls",
                    "/api/calls?page=1&limit=1&status=answered",
                    TOTAL,
                    Exchange::answeredCalls),
            new Account("accounts: ringing calls", "/api/calls?page=1&limit=1&status=new", TOTAL, () -> 0),
            new Account(
                    "accounts: dead events", "/actuator/metrics/potok.inbox.dead", "$.measurements[0].value", () -> 0));

    private static final Map<Account, Double> BEFORE = new ConcurrentHashMap<>();
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private Accounting() {}

    static Stream<String> names() {
        return ACCOUNTS.stream().map(Account::name);
    }

    static ChainBuilder open() {
        return signInAndCount().exec(session -> {
            ACCOUNTS.forEach(account -> BEFORE.put(account, session.getDouble(account.name)));
            return session;
        });
    }

    /** Waits until everything is processed, then judges. */
    static ChainBuilder close() {
        var judges = ACCOUNTS.stream().map(account -> count(account)
                .check(jsonPath(account.number).ofDouble().is(session -> expected(account))));
        return exec(session -> session.set("allFinished", Instant.now()))
                .exec(signInAndCount())
                .exec(asLongAsDuring(session -> !balanced(session), Settings.PROCESSING_LIMIT)
                        .on(pause(PAUSE), countAll()))
                .exec(session -> {
                    report(session);
                    return session;
                })
                .exec(judges.map(judge -> exec(judge))
                        .reduce(ChainBuilder::exec)
                        .orElseThrow());
    }

    private static ChainBuilder signInAndCount() {
        return exec(session -> session.set("login", "admin"))
                .exec(Reader.token())
                .exec(countAll());
    }

    private static ChainBuilder countAll() {
        return ACCOUNTS.stream()
                .map(account -> exec(count(account).silent()))
                .reduce(ChainBuilder::exec)
                .orElseThrow();
    }

    private static HttpRequestActionBuilder count(Account account) {
        return http(account.name)
                .get(account.path)
                .header("Authorization", "Bearer #{token}")
                .check(jsonPath(account.number).ofDouble().saveAs(account.name));
    }

    private static double expected(Account account) {
        return BEFORE.get(account) + account.growth.getAsLong();
    }

    private static boolean balanced(Session session) {
        return ACCOUNTS.stream().allMatch(account -> session.getDouble(account.name) == expected(account));
    }

    private static void report(Session session) {
        System.out.printf("%n%d calls told, %d of them answered.%n", Exchange.calls(), Exchange.answeredCalls());
        ACCOUNTS.forEach(account -> System.out.printf(
                "%s: %.0f expected, %.0f found%n", account.name, expected(account), session.getDouble(account.name)));
        System.out.printf(
                "Looked for %d s after everybody had finished.%n%n",
                Duration.between(session.<Instant>get("allFinished"), Instant.now())
                        .toSeconds());
    }
}
