package potok.access;

import static org.assertj.core.api.Assertions.assertThat;
import static potok.shared.Organisations.FIRST;
import static potok.shared.Organisations.SECOND;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import potok.RealDatabase;
import potok.access.RawHttp.Answer;
import potok.identity.AccessRule;
import potok.identity.AccessTable;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.orders.serviceorder.ServiceOrderView;
import potok.shared.Organisations;

/** Goes to every endpoint as everybody, and compares the answers with what the {@link AccessTable} declares. */
@RealDatabase
@Tag("T8")
@Tag("O3")
@Tag("O9")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointWalkIT {
    private static final Map<Role, String> ACCOUNTS = Stream.of(Role.values())
            .collect(Collectors.toMap(
                    role -> role,
                    role -> switch (role) {
                        case PICKUP_STAFF -> "pickup";
                        case ORG_ADMIN -> "orgadmin";
                        case SUPPORT_L1, SUPPORT_L2, SUPPORT_L3, SUPPORT_L4 ->
                            "support" + role.name().substring("SUPPORT_L".length());
                        default -> role.name().toLowerCase(Locale.ROOT);
                    },
                    (one, other) -> one,
                    LinkedHashMap::new));

    /** Served by others than us, or one and all for the same people. */
    private static final String WHOLE_AREAS =
            "/(webhooks|sandbox/(mango|captcha|twilio|telegram|avito)/|camunda|engine-rest|actuator|v3/api-docs|error)\\b.*";

    /** They end the session or the walk, so each is tried by a test of its own. */
    private static final Set<String> NOT_AS_ALLOWED = Set.of("/logout");

    private static final int WALKERS = 3;
    private static final String NOTHING = UUID.randomUUID().toString();
    private static final Pattern LINK =
            Pattern.compile("<a class=\"(?:nav-link|dropdown-item)\"[^>]* href=\"(/[^\"?]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessTable table;

    private final Map<Role, Person> people = new LinkedHashMap<>();
    private List<Endpoint> endpoints;
    private Records records;
    private ServiceOrderView own;
    private ServiceOrderView foreign;

    @BeforeAll
    void enter() throws IOException {
        endpoints = new Endpoints(context).all();
        records = new Records(context);
        own = Organisations.in(FIRST, () -> records.make("Москва", "+79000000881"));
        foreign = Organisations.in(SECOND, () -> records.make("Казань", "+79000000882"));
        for (var account : ACCOUNTS.entrySet()) {
            people.put(account.getKey(), Person.signedIn(port, account.getValue()));
        }
    }

    @AfterAll
    void leave() throws IOException {
        for (var person : people.values()) {
            person.close();
        }
    }

    @Test
    void everyEndpointIsDeclaredByName() {
        var undeclared = endpoints.stream().filter(endpoint -> table.find(endpoint.method(), endpoint.with(NOTHING))
                .isEmpty());

        assertThat(undeclared).as("Say in AccessTable who may call these").isEmpty();
    }

    /** Else a new page below would be open before anybody thought about who may see it. */
    @Test
    void pagesAndRestAreNotDeclaredByTheDozen() {
        var wild = endpoints.stream()
                .filter(endpoint -> !endpoint.path().matches(WHOLE_AREAS))
                .filter(endpoint -> table.find(endpoint.method(), endpoint.with(NOTHING)).stream()
                        .flatMap(rule -> rule.paths().stream())
                        .filter(path -> path.getPatternString().endsWith("/**"))
                        .anyMatch(path -> path.matches(PathContainer.parsePath(endpoint.with(NOTHING)))));

        assertThat(wild).as("Name these in AccessTable").isEmpty();
    }

    @Test
    void noDeclarationIsLeftOver() {
        var served = Stream.concat(
                        endpoints.stream(),
                        new Endpoints(context).files().stream().map(path -> Endpoint.of(HttpMethod.GET, path)))
                .flatMap(endpoint -> table.find(endpoint.method(), endpoint.with(NOTHING)).stream()
                        .flatMap(rule -> rule.paths().stream()
                                .filter(path -> path.matches(PathContainer.parsePath(endpoint.with(NOTHING))))
                                .map(path -> Map.entry(rule, path))))
                .collect(Collectors.toSet());
        var left = AccessTable.rules().stream()
                .flatMap(rule -> rule.paths().stream().map(path -> Map.entry(rule, path)))
                .filter(declared -> !served.contains(declared))
                .filter(declared ->
                        !declared.getValue().getPatternString().matches("/(camunda|engine-rest|setup)(/.*)?"))
                .map(declared -> declared.getKey().methods() + " " + declared.getValue())
                .toList();

        assertThat(left).as("Nothing is served here").isEmpty();
    }

    /** The rest of the class path is reached by nobody, since no rule fits. */
    @Test
    void filesAreServedOnlyWhereDeclared() {
        var files = new Endpoints(context).files().stream().filter(path -> table.find(HttpMethod.GET, path)
                .isPresent());

        assertThat(files).allMatch(path -> path.matches("/assets/.*|/favicon.svg|/webjars/swagger-ui/.*|/camunda/.*"));
    }

    /** Several walk at once; what one of them ends is his own. */
    @Test
    void everybodyMayExactlyWhatIsDeclared() throws IOException {
        try (var nobody = Person.nobody(port)) {
            var walks = Stream.<Callable<List<String>>>concat(
                    Stream.of(() -> walkOf(nobody, null)),
                    people.entrySet().stream().map(person -> () -> walkOf(person.getValue(), person.getKey())));

            assertThat(atOnce(walks)).isEmpty();
        }
    }

    private List<String> walkOf(Person person, @Nullable Role role) throws IOException {
        var signedIn = role == null ? null : SignedInUsers.of(role);
        var wrong = new ArrayList<String>();
        for (var endpoint : endpoints) {
            var rule = table.find(endpoint.method(), endpoint.with(NOTHING)).orElseThrow();
            var allowed = rule.allows(signedIn);
            if (role == null || !(allowed && NOT_AS_ALLOWED.contains(endpoint.path()))) {
                judge(person, endpoint, allowed, rule).ifPresent(wrong::add);
            }
            if (role == null && endpoint.path().equals("/logout")) {
                person.comeBack();
            }
        }
        return wrong;
    }

    private static List<String> atOnce(Stream<Callable<List<String>>> walks) {
        var walkers = Executors.newFixedThreadPool(WALKERS);
        try {
            return walkers.invokeAll(walks.toList()).stream()
                    .map(walk -> {
                        try {
                            return walk.get();
                        } catch (InterruptedException | ExecutionException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .flatMap(List::stream)
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            walkers.shutdownNow();
        }
    }

    private Optional<String> judge(Person person, Endpoint endpoint, boolean allowed, AccessRule rule)
            throws IOException {
        var answer = person.call(endpoint, endpoint.with(NOTHING));
        var ofTasklist = endpoint.path().startsWith("/camunda/api/");
        if (person.login() != null && isRefused(answer) && (answer.status() != 403 || ofTasklist)) {
            // What was called just before may have ended the session, or renewed Tasklist's token.
            person.signIn();
            answer = person.call(endpoint, endpoint.with(NOTHING));
        }
        // Those who show who they are by a signature or a password of their own are refused by the endpoint itself.
        var refused = isRefused(answer)
                && !(rule.who() == AccessRule.Who.EVERYBODY && (answer.status() == 401 || isLedToSignIn(answer)));
        // Signed out, whoever changes something lacks the page's token before anybody asks who he is.
        var right = allowed
                ? !refused
                : answer.status() == 403 && (person.login() != null || endpoint.changes())
                        || person.login() == null && isUnknown(answer);
        return right
                ? Optional.empty()
                : Optional.of("%s as %s: %d, but declared %s"
                        .formatted(endpoint, person, answer.status(), allowed ? "allowed" : "denied"));
    }

    private static boolean isRefused(Answer answer) {
        return answer.status() == 403 || isUnknown(answer);
    }

    private static boolean isUnknown(Answer answer) {
        return answer.status() == 401 || isLedToSignIn(answer);
    }

    private static boolean isLedToSignIn(Answer answer) {
        return answer.status() == 302 && answer.header("location").endsWith("/login");
    }

    @Test
    void aForeignOrganisationsRecordDoesNotExist() throws IOException {
        var ids = Organisations.everywhere(() -> records.idsOf(SECOND));
        ids.add(foreign.id().toString());
        ids.add(Organisations.in(SECOND, () -> records.task(foreign.id())));
        assertThat(ids).hasSizeGreaterThan(5);

        assertThat(atOnce(Stream.of(Role.ADMIN, Role.MANAGER, Role.ORG_ADMIN).map(role -> () -> seenBy(role, ids))))
                .isEmpty();
    }

    private List<String> seenBy(Role role, Collection<String> ids) throws IOException {
        var seen = new ArrayList<String>();
        for (var endpoint : endpoints) {
            var rule = table.find(endpoint.method(), endpoint.with(NOTHING)).orElseThrow();
            if (endpoint.hasVariables()
                    && !endpoint.path().startsWith("/camunda/app/")
                    && rule.who() != AccessRule.Who.EVERYBODY
                    && rule.allows(SignedInUsers.of(role))) {
                for (var id : ids) {
                    var answer = person(role).call(endpoint, endpoint.with(id));
                    if (!Set.of(400, 404, 405).contains(answer.status())
                            && !saysNothing(answer, person(role), endpoint)) {
                        seen.add("%s as %s with %s: %d".formatted(endpoint, role, id, answer.status()));
                    }
                }
            }
        }
        return seen;
    }

    /** A list that is empty for an id that nobody has, too. */
    private static boolean saysNothing(Answer answer, Person person, Endpoint endpoint) throws IOException {
        var ofNothing = person.call(endpoint, endpoint.with(NOTHING));
        return answer.status() == ofNothing.status() && bare(answer).equals(bare(ofNothing));
    }

    private static String bare(Answer answer) {
        return answer.body()
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                .replaceAll("(content|value)=\"[\\w-]{40,}={0,2}\"", "token");
    }

    @Test
    void ownRecordsAreThere() throws IOException {
        var missing = new ArrayList<String>();
        for (var part : List.of("", "/heading", "/facts", "/task", "/diagram", "/timeline")) {
            var answer = person(Role.MANAGER).get("/orders/" + own.id() + part);
            if (answer.status() != 200) {
                missing.add(part + ": " + answer.status());
            }
        }
        var task = Organisations.in(FIRST, () -> records.task(own.id()));
        var form = person(Role.ADMIN).get("/tasks/" + task + "/form");

        assertThat(missing).isEmpty();
        assertThat(form.status()).isEqualTo(200);
    }

    @Test
    void anothersOrderDoesNotExistForTheTechnician() throws IOException {
        var his = Organisations.in(FIRST, () -> records.technicianOf(own));
        var task = Organisations.in(FIRST, () -> records.task(own.id()));
        var seen = new ArrayList<String>();
        try (var other = Person.signedIn(port, his.equals("technician") ? "technician2" : "technician")) {
            for (var endpoint : endpoints) {
                var id = endpoint.path().startsWith("/orders/{")
                        ? own.id().toString()
                        : endpoint.path().startsWith("/tasks/{") ? task : null;
                var rule = table.find(endpoint.method(), endpoint.with(NOTHING)).orElseThrow();
                if (id != null && rule.allows(SignedInUsers.of(Role.TECHNICIAN))) {
                    var answer = other.call(endpoint, endpoint.with(id));
                    if (answer.status() != 404) {
                        seen.add(endpoint + ": " + answer.status());
                    }
                }
            }
        }

        assertThat(seen).isEmpty();
    }

    @Test
    @Tag("D6")
    void nothingIsChangedWithoutThePagesToken() throws IOException {
        var changed = new ArrayList<String>();
        for (var endpoint : endpoints) {
            var ofPages = endpoint.changes()
                    && !endpoint.byToken()
                    && !endpoint.path()
                            .matches("/(webhooks|sandbox/(mango|captcha|twilio|telegram|avito)/|camunda|error)\\b.*");
            if (ofPages) {
                var answer = person(Role.ADMIN).callFromElsewhere(endpoint, endpoint.with(NOTHING));
                if (answer.status() != 403) {
                    changed.add(endpoint + ": " + answer.status());
                }
            }
        }

        assertThat(changed).isEmpty();
    }

    @Test
    @Tag("C16")
    void theMenuShowsExactlyThePagesThatOneMayOpen() throws IOException {
        var shown = new LinkedHashMap<Role, Set<String>>();
        for (var person : people.entrySet()) {
            shown.put(person.getKey(), links(person.getValue().get("/no-such-page")));
        }
        var pages = shown.values().stream().flatMap(Set::stream).collect(Collectors.toSet());

        assertThat(pages).contains("/calls", "/orders", "/camunda/app/tasklist/");
        shown.forEach((role, links) -> assertThat(links)
                .as("Menu of %s", role)
                .isEqualTo(pages.stream()
                        .filter(page -> rule(page)
                                .map(rule -> rule.allows(SignedInUsers.of(role)))
                                .orElse(false))
                        .collect(Collectors.toSet())));
    }

    private Optional<AccessRule> rule(String page) {
        return table.find(HttpMethod.GET, page);
    }

    private static Set<String> links(Answer page) {
        return LINK.matcher(page.body()).results().map(link -> link.group(1)).collect(Collectors.toSet());
    }

    private Person person(Role role) {
        return Objects.requireNonNull(people.get(role));
    }
}
