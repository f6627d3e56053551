package potok.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.lifecycle.PerProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import potok.RealDatabase;
import potok.access.RawHttp.Answer;
import potok.identity.AccessTable;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.shared.Organisations;

/**
 * Thousands of malformed requests to every endpoint: whatever comes in, the answer is no fault of the server, tells
 * nothing of its inside, comes in time, and what was refused is not stored.
 */
@Tag("C8")
@Tag("D6")
class BadInputIT {
    private static final Map<Role, String> LOGINS = new TreeMap<>(Map.of(
            Role.ADMIN, "admin",
            Role.ORG_ADMIN, "orgadmin",
            Role.MANAGER, "manager",
            Role.OPERATOR, "operator",
            Role.TECHNICIAN, "technician",
            Role.ACCOUNTANT, "accountant"));

    /** Signing out and away would only end the flood. */
    private static final Pattern SPARED = Pattern.compile("/logout|/error|.*/anything");

    private static final Pattern INSIDE = Pattern.compile(
            "\\.java:\\d+|\\tat |\\bat [a-z]+(\\.\\w+){2,}\\(|org\\.(springframework|hibernate|postgresql|camunda|apache)\\."
                    + "|potok\\.[a-z]+\\.[A-Z]|PSQLException|SQLSTATE|(?i)\\b(from|into|update) (act_\\w|service_order|app_user)");

    private static List<Endpoint> own;
    private static AccessTable table;
    private static Stock stock;
    private static JdbcClient database;
    private static final Map<Role, Person> people = new LinkedHashMap<>();
    private static Person nobody;
    private static final Map<String, String> faults = new LinkedHashMap<>();
    private static final Map<String, Integer> answers = new TreeMap<>();

    /** What the context of all integration tests gives to jqwik, which is no part of it. */
    @RealDatabase
    static class Product {
        @Autowired
        ApplicationContext context;

        @LocalServerPort
        int port;
    }

    @BeforeContainer
    static void start() throws Exception {
        var product = new Product();
        new TestContextManager(Product.class).prepareTestInstance(product);
        own = new Endpoints(product.context)
                .all().stream()
                        .filter(endpoint -> !SPARED.matcher(endpoint.path()).matches())
                        .toList();
        table = product.context.getBean(AccessTable.class);
        stock = new Stock(product.context);
        database = product.context.getBean(JdbcClient.class);
        nobody = Person.nobody(product.port);
        for (var login : LOGINS.entrySet()) {
            people.put(login.getKey(), Person.signedIn(product.port, login.getValue()));
        }
    }

    @AfterContainer
    static void end() throws IOException {
        for (var person : people.values()) {
            person.close();
        }
        nobody.close();
        theyFollowTheirBrowsersAgain();
    }

    /** A language that the flood chose would be that of all who sign in after it. */
    private static void theyFollowTheirBrowsersAgain() {
        Organisations.in(
                Organisations.FIRST, () -> database.sql("update app_user set language = null where login in (:logins)")
                        .param("logins", LOGINS.values())
                        .update());
    }

    @Provide
    Arbitrary<BadRequest> requests() throws IOException {
        return Arbitraries.frequencyOf(
                Tuple.of(3, new BadInput(own).requests()),
                Tuple.of(1, new BadInput(new EngineEndpoints().all()).requests()));
    }

    /** How many is told by {@code jqwik.tries.default}; always the same, so that a fault found once is found again. */
    @Property(
            seed = "20261121",
            generation = GenerationMode.RANDOMIZED,
            edgeCases = EdgeCasesMode.NONE,
            shrinking = ShrinkingMode.OFF,
            afterFailure = AfterFailureMode.RANDOM_SEED)
    @PerProperty(Findings.class)
    void isNeverAFaultOfTheServer(@ForAll("requests") BadRequest request) throws IOException {
        var person = person(request);
        var before = request.changes() ? stock.count() : Map.<String, Long>of();
        try {
            var answer = person.send(request.bytes(person));
            answers.merge(area(request) + answer.status(), 1, Integer::sum);
            wrong(request, answer)
                    .ifPresent(what -> faults.putIfAbsent(
                            what + " " + request.endpoint(), request + " as " + person + " -> " + shortened(answer)));
            if (request.changes()
                    && answer.status() >= 400
                    && !stock.count().equals(before)
                    && stock.growsAgain(() -> person.send(request.bytes(person)))) {
                faults.putIfAbsent("stored though refused: " + request.endpoint(), request.toString());
            }
            if (person.login() != null
                    && answer.status() == 302
                    && answer.header("location").endsWith("/login")) {
                person.signIn();
            }
        } catch (SocketTimeoutException e) {
            faults.putIfAbsent("no answer: " + request.endpoint(), request.toString());
        }
    }

    private static Optional<String> wrong(BadRequest request, Answer answer) {
        if (answer.status() >= 500) {
            return Optional.of(String.valueOf(answer.status()));
        }
        var ofEngine = request.endpoint().ofEngine() && answer.status() < 400;
        // What the engine answers to a good question names its own classes.
        if (!ofEngine && INSIDE.matcher(answer.body()).find()) {
            return Optional.of("tells of the inside");
        }
        return answer.isHtml() && answer.body().contains(OddValues.SCRIPT)
                ? Optional.of("runs a script")
                : Optional.empty();
    }

    /** Mostly somebody who may, else all would end at the door; the engine's administrator could delete what others test. */
    private static Person person(BadRequest request) {
        var rule = table.find(request.endpoint().method(), request.endpoint().with("x"));
        var may = people.keySet().stream()
                .filter(role -> rule.filter(found -> found.allows(SignedInUsers.of(role)))
                        .isPresent())
                .filter(role -> role != Role.ADMIN || !request.endpoint().ofEngine())
                .toList();
        if (request.who() < 10) {
            return nobody;
        }
        var roles = request.who() < 20 || may.isEmpty() ? List.of(Role.OPERATOR, Role.TECHNICIAN) : may;
        return Objects.requireNonNull(people.get(roles.get(request.who() % roles.size())));
    }

    private static String shortened(Answer answer) {
        return answer.status() + " " + BadRequest.printable(answer.body());
    }

    private static String area(BadRequest request) {
        return request.endpoint().ofEngine() ? "engine " : "ours ";
    }

    static class Findings implements PerProperty.Lifecycle {
        @Override
        public void onSuccess() {
            System.out.println("Answers by status: " + answers);
            var told = faults.entrySet().stream()
                    .map(fault -> fault.getKey() + "\n    " + fault.getValue())
                    .collect(Collectors.joining("\n"));
            assertThat(told).isEmpty();
        }
    }
}
