package potok.load;

import static io.gatling.javaapi.core.CoreDsl.atOnceUsers;
import static io.gatling.javaapi.core.CoreDsl.constantUsersPerSec;
import static io.gatling.javaapi.core.CoreDsl.details;
import static io.gatling.javaapi.core.CoreDsl.during;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.listFeeder;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.http.HttpDsl.http;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.Simulation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A busy hour: the exchange tells of calls at a steady rate while people read lists; afterwards nothing may be missing. */
public class CallsBesideReaders extends Simulation {
    private static final int WEBHOOK_P99_MS = 200;
    private static final int READING_P95_MS = 200;
    /** Checking a password is made to be slow, and not what is measured here: people do not all sign in at one moment. */
    private static final Duration COMING_TO_WORK = Duration.ofSeconds(5);

    public CallsBesideReaders() {
        setUp(once("accounts before", Accounting.open())
                        .andThen(
                                exchange("warm-up: exchange", Settings.WARM_UP, false),
                                readers("warm-up: readers", Settings.WARM_UP, false))
                        .andThen(
                                exchange("exchange", Settings.DURATION, true),
                                readers("readers", Settings.DURATION, true))
                        .andThen(once("accounts after", Accounting.close())))
                .protocols(http.baseUrl(Settings.BASE_URL))
                .assertions(goals());
    }

    private static PopulationBuilder once(String name, ChainBuilder work) {
        return scenario(name).exec(work).injectOpen(atOnceUsers(1));
    }

    private static PopulationBuilder exchange(String name, Duration duration, boolean measured) {
        var callsPerSecond = Settings.EVENTS_PER_SECOND / MangoCall.EVENTS_OF_A_CALL;
        return scenario(name)
                .exec(Exchange.call(measured))
                .injectOpen(constantUsersPerSec(callsPerSecond).during(duration));
    }

    private static PopulationBuilder readers(String name, Duration duration, boolean measured) {
        var people = Stream.of("operator", "operator2", "manager").map(login -> Map.<String, Object>of("login", login));
        return scenario(name)
                .feed(listFeeder(people.toList()).circular())
                .exec(Reader.signIn())
                .exec(during(duration).on(Reader.readAll(measured)))
                .injectOpen(rampUsers(Settings.READERS).during(COMING_TO_WORK));
    }

    private static List<Assertion> goals() {
        var goals = new ArrayList<Assertion>();
        goals.add(global().failedRequests().count().is(0L));
        goals.add(details(Exchange.WEBHOOK).responseTime().percentile(99).lte(WEBHOOK_P99_MS));
        goals.add(details(Exchange.WEBHOOK)
                .successfulRequests()
                .count()
                .gte(Settings.EVENTS_PER_SECOND * Settings.DURATION.toSeconds() * 99 / 100));
        Stream.concat(Reader.PAGES.keySet().stream(), Reader.REST.keySet().stream())
                .map(list -> details(list).responseTime().percentile(95).lte(READING_P95_MS))
                .forEach(goals::add);
        Accounting.names()
                .map(account -> details(account).successfulRequests().count().is(1L))
                .forEach(goals::add);
        return goals;
    }
}
