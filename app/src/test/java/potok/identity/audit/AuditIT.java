package potok.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.transaction.support.TransactionTemplate;
import potok.RealDatabase;
import potok.Wire;
import potok.identity.AuditEvent;
import potok.identity.Role;
import potok.identity.SignInEvent;
import potok.identity.SignedInUsers;
import potok.integrations.inbox.InboundEvent;
import potok.integrations.inbox.Inbox;
import potok.orders.serviceorder.ServiceOrderId;
import potok.orders.serviceorder.ServiceOrders;
import potok.shared.Organisations;

/** Each way in which something is done leaves an entry that says who, from where, what and how it was before. */
@RealDatabase
@Tag("C9")
@Tag("T11")
class AuditIT {
    static final String ORDER = """
            {"rk":"site","city":"Москва","phone":"+79000000058","typeOrder":"first_time","clientName":"Иван %s",
             "address":"ул. Пробная, 1","dateMeeting":"%s","typeEquipment":"kp","problem":"Звоните 79000000059"}""";

    static final AtomicInteger DAYS = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    AuditLog log;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Inbox inbox;

    @Autowired
    ServiceOrders orders;

    @Autowired
    EntityManager entities;

    final List<String> placed = new ArrayList<>();

    Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    /** A technician takes only so many orders at once. */
    @AfterEach
    void cancelAndSignOut() {
        SecurityContextHolder.clearContext();
        placed.forEach(order -> await().atMost(Duration.ofSeconds(20))
                .ignoreExceptions()
                .until(() -> Organisations.in(Organisations.FIRST, () -> {
                    orders.cancel(ServiceOrderId.of(order), "probe");
                    return true;
                })));
    }

    @Test
    void aRecordMadeByRestTellsWhoFromWhereAndHow() {
        var order = placedByOperator();

        var entry = only(order, "CREATED", one -> "ServiceOrder".equals(one.kind()));

        assertThat(entry.actor().kind()).isEqualTo(Actor.Kind.USER);
        assertThat(entry.actor().login()).isEqualTo("operator");
        assertThat(entry.actor().name()).isEqualTo("Ольга Лисина");
        assertThat(entry.address()).isEqualTo("127.0.0.1");
        assertThat(entry.via()).isEqualTo("POST /api/orders");
        assertThat(entry.organisation()).isEqualTo(Organisations.FIRST);
        assertThat(entry.caption()).isNotBlank();
        assertThat(entry.old()).isEmpty();
        assertThat(entry.now())
                .containsEntry("city", "Москва")
                .containsEntry("typeEquipment", "EquipmentType.KP")
                .doesNotContainKeys("version", "organisation");
    }

    @Test
    void whatIsSensitiveIsMasked() {
        var entry = only(placedByOperator(), "CREATED", one -> "ServiceOrder".equals(one.kind()));

        assertThat(entry.now()).containsEntry("phone", "…58").containsEntry("problem", "Звоните …59");
        var user = find(new AuditFilter(null, null, "CREATED", "AppUser", null, null, null, null, "accountant"))
                .get(0);
        assertThat(user.now()).containsEntry("passwordHash", "•••").containsEntry("roles", List.of("Role.ACCOUNTANT"));
    }

    @Test
    void theRequestsIdIsThatOfTheAnswer() {
        var operator = wire.as("operator");
        var answer = wire.postJson("/api/orders", ORDER.formatted(UUID.randomUUID(), someDay()), operator);
        var order = JsonPath.<String>read(answer.raw().body(), "$.data.id");
        placed.add(order);

        var entry = only(order, "CREATED", one -> "ServiceOrder".equals(one.kind()));

        assertThat(answer.raw().headers().firstValue("X-Request-Id")).contains(entry.requestId());
    }

    @Test
    void aJobTellsItsProcessAndStepAndWhatItChanged() {
        var order = placedByOperator();

        var entry = await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> of(order), found -> found.stream().anyMatch(AuditIT::isAssignment))
                .stream()
                .filter(AuditIT::isAssignment)
                .findFirst()
                .orElseThrow();

        assertThat(entry.actor().kind()).isEqualTo(Actor.Kind.SYSTEM);
        assertThat(entry.actor().login()).startsWith("service-order/");
        assertThat(entry.via()).startsWith("job service-order/");
        assertThat(entry.old())
                .containsEntry("status", "ServiceOrderStatus.NEW")
                .containsEntry("technician", "");
        assertThat(entry.now()).containsEntry("status", "ServiceOrderStatus.ASSIGNED");
    }

    @Test
    void aProcessTellsItsBeginningAndTasksWhoWorkedOnThem() {
        var order = placedByOperator();
        var task = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(order)
                                .taskDefinitionKey("userTask_confirm")
                                .list(),
                        found -> !found.isEmpty())
                .get(0);
        var technician = task.getAssignee();

        var done = wire.postJson(
                "/engine-rest/task/" + task.getId() + "/complete",
                "{\"variables\":{\"answer\":{\"value\":\"confirm\",\"type\":\"String\"}}}",
                Wire.basic(technician));

        assertThat(done.status()).isEqualTo(204);
        var started = only(order, "PROCESS_STARTED", one -> true);
        assertThat(started.caption()).isEqualTo("service-order");
        assertThat(started.caseId()).isEqualTo(order);
        assertThat(started.actor().login()).isEqualTo("operator");
        var completed = only(order, "COMPLETE", one -> "Task".equals(one.kind()));
        assertThat(completed.actor().login()).isEqualTo(technician);
        assertThat(completed.caption()).isEqualTo("userTask_confirm");
        assertThat(completed.record()).isEqualTo(task.getId());
        assertThat(completed.caseId()).isEqualTo(order);
        assertThat(completed.via()).isEqualTo("POST /engine-rest/task/{id}/complete");
        assertThat(completed.now()).containsEntry("process", "service-order");
        assertThat(only(order, "CHANGED", one -> "ServiceOrderStatus.CONFIRMED"
                                .equals(one.now().get("status")))
                        .actor()
                        .login())
                .isEqualTo(technician);
    }

    @Test
    void anAdministratorsHandInTheEngineIsSeen() {
        var order = placedByOperator();
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(order)
                .singleResult()
                .getId();

        wire.postJson(
                "/engine-rest/process-instance/" + instance + "/variables",
                "{\"modifications\":{\"probe\":{\"value\":\"yes\",\"type\":\"String\"}}}",
                Wire.basic("admin"));

        var entry = of(order).stream()
                .filter(one -> "Variable".equals(one.kind()) && one.now().containsKey("probe"))
                .findFirst()
                .orElseThrow();
        assertThat(entry.actor().login()).isEqualTo("admin");
        assertThat(entry.now()).containsEntry("probe", "yes");
    }

    @Test
    void whatIsFlushedOnlyByTheCommitIsToldToo() {
        var before = zoneOfACity("Etc/GMT-11");
        try {
            var entry = find(new AuditFilter(null, null, "CHANGED", "City", null, null, null, null, null))
                    .get(0);

            assertThat(entry.old()).containsOnly(Map.entry("zone", before));
            assertThat(entry.now()).containsOnly(Map.entry("zone", "Etc/GMT-11"));
        } finally {
            zoneOfACity(before);
        }
    }

    /** Only an entity is changed, and nothing else tells of it before the commit; the former zone. */
    private String zoneOfACity(String zone) {
        return Organisations.in(
                Organisations.FIRST,
                () -> transaction.execute(status -> {
                    var city = entities.createQuery("select city from City city order by city.name", Object.class)
                            .setMaxResults(1)
                            .getSingleResult();
                    var before = (String) ReflectionTestUtils.getField(city, "zone");
                    ReflectionTestUtils.setField(city, "zone", zone);
                    return before;
                }));
    }

    @Test
    void whatOutsideSystemsCauseIsTheirs() {
        var event = "audit-" + UUID.randomUUID();
        Organisations.in(
                Organisations.FIRST,
                () -> inbox.accept(new InboundEvent("mango", event, "events/call", event, """
                        {"entry_id":"%s","call_id":"%s","timestamp":%d,"seq":1,"call_state":"Appeared","location":"ivr",
                         "from":{"number":"79000000057"},"to":{"number":"74950000001","line_number":"74950000001"}}""".formatted(
                                event, event, Instant.now().getEpochSecond()))));

        var entry = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> find(new AuditFilter(null, null, "CREATED", "Call", null, null, null, null, event)),
                        found -> !found.isEmpty())
                .get(0);

        assertThat(entry.actor().kind()).isEqualTo(Actor.Kind.OUTSIDE);
        assertThat(entry.actor().login()).isEqualTo("mango");
        assertThat(entry.via()).isEqualTo("inbox mango");
        assertThat(entry.now()).containsEntry("phoneClient", "…57");
    }

    @Test
    void signingInIsToldHoweverItEnds() {
        var login = "somebody-" + UUID.randomUUID();
        Organisations.in(
                Organisations.FIRST,
                () -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(new SignInEvent.Failed(login, "192.0.2.7", "Browser 1", "password"));
                    events.publishEvent(new SignInEvent.Locked(login, "192.0.2.7", null, "login"));
                    events.publishEvent(new SignInEvent.Succeeded(login, "192.0.2.7", null, "password"));
                }));

        var found = find(new AuditFilter(null, login, null, null, null, null, null, null, null));

        assertThat(found)
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder("SIGN_IN_FAILED", "SIGN_IN_LOCKED", "SIGNED_IN");
        assertThat(found).extracting(AuditEntry::address).containsOnly("192.0.2.7");
        assertThat(found)
                .filteredOn(one -> one.action().equals("SIGN_IN_FAILED"))
                .singleElement()
                .satisfies(one -> assertThat(one.now()).containsEntry("userAgent", "Browser 1"));
    }

    @Test
    void whoIsRefusedIsToldOnceAMinute() {
        var client = wire.as("client");
        var since = Instant.now();

        wire.get("/api/calls?probe=1", client);
        wire.get("/api/calls?probe=2", client);

        assertThat(find(new AuditFilter(null, "client", "ACCESS_REFUSED", null, null, since, null, null, null)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.via()).isEqualTo("GET /api/calls"));
    }

    @Test
    void aForgedTokenIsTold() {
        var since = Instant.now();

        wire.get("/api/stats/my", "Authorization", "Bearer forged");

        assertThat(find(new AuditFilter(null, null, "TOKEN_REFUSED", null, null, since, null, null, null)))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.address()).isEqualTo("127.0.0.1"));
    }

    @Test
    void whatOthersTellIsWrittenAlsoWhenItFailed() {
        var id = UUID.randomUUID().toString();
        signIn();

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    events.publishEvent(AuditEvent.of("PROBE", Map.of()).about("Probe", id, "done"));
                    events.publishEvent(AuditEvent.attempt("PROBE", Map.of("secretWord", "x", "phone", "+79000000056"))
                            .about("Probe", id, "tried"));
                    throw new IllegalStateException("fault");
                }))
                .hasMessage("fault");

        assertThat(of(id)).singleElement().satisfies(entry -> {
            assertThat(entry.caption()).isEqualTo("tried");
            assertThat(entry.actor().login()).isEqualTo("login");
            assertThat(entry.now()).containsEntry("secretWord", "•••").containsEntry("phone", "…56");
        });
    }

    @Test
    void readingTransactionsMayTellToo() {
        var id = UUID.randomUUID().toString();
        var reading = new TransactionTemplate(transaction.getTransactionManager());
        reading.setReadOnly(true);
        signIn();

        reading.executeWithoutResult(status ->
                events.publishEvent(AuditEvent.of("EXPORT_TAKEN", Map.of()).about("Probe", id, null)));

        assertThat(of(id)).hasSize(1);
    }

    @Test
    void whatNoDatabaseStoresHarmsNothing() {
        var id = UUID.randomUUID().toString();
        signIn();

        events.publishEvent(AuditEvent.of("PROBE", Map.of("odd", "a\0b\uD800c")).about("Probe", id, "x".repeat(5_000)));

        assertThat(of(id)).singleElement().satisfies(entry -> {
            assertThat(entry.now()).containsEntry("odd", "a\uFFFDb\uFFFDc");
            assertThat(entry.caption()).hasSize(300);
        });
    }

    @Test
    void anOrganisationFindsItsOwnOnly() {
        var order = placedByOperator();

        assertThat(Organisations.<List<AuditEntry>>in(
                        Organisations.SECOND,
                        () -> log.find(AuditFilter.ofRecord(Organisations.FIRST, order), null, 10)))
                .isEmpty();
        assertThat(Organisations.<List<AuditEntry>>in(
                        Organisations.SECOND,
                        () -> log.find(
                                new AuditFilter(null, null, null, null, order, null, null, null, null), null, 10)))
                .isEmpty();
    }

    @Test
    void wordsPeopleDaysAndNumbersFind() {
        var name = "имя" + UUID.randomUUID().toString().substring(0, 8);
        var order = placedByOperator(name);
        var created = only(order, "CREATED", one -> "ServiceOrder".equals(one.kind()));
        var now = Instant.now();

        assertThat(find(new AuditFilter(null, null, null, null, null, null, null, null, name.substring(0, 9))))
                .contains(created);
        assertThat(find(new AuditFilter(null, "лисин", "CREATED", "ServiceOrder", null, null, null, null, null)))
                .contains(created);
        assertThat(find(new AuditFilter(null, null, null, "ServiceOrder", created.caption(), null, null, null, null)))
                .contains(created);
        assertThat(find(new AuditFilter(
                        null, null, null, null, order, now.minusSeconds(60), now.plusSeconds(60), "127.0.0.1", null)))
                .contains(created);
        assertThat(find(new AuditFilter(null, null, null, null, order, null, now.minusSeconds(60), null, null)))
                .isEmpty();
        assertThat(find(new AuditFilter(null, "100%", null, null, null, null, null, null, "' : & | ! \\ (")))
                .isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGaps() {
        var id = UUID.randomUUID().toString();
        signIn();
        for (var i = 0; i < 5; i++) {
            events.publishEvent(AuditEvent.of("PROBE", Map.of("i", i)).about("Probe", id, null));
        }
        var filter = AuditFilter.ofRecord(Organisations.FIRST, id);

        var first = Organisations.in(Organisations.FIRST, () -> log.find(filter, null, 3));
        var second = Organisations.in(
                Organisations.FIRST, () -> log.find(filter, first.get(2).place(), 3));

        assertThat(first).extracting(entry -> entry.now().get("i")).containsExactly(4, 3, 2);
        assertThat(second).extracting(entry -> entry.now().get("i")).containsExactly(1, 0);
    }

    private static boolean isAssignment(AuditEntry entry) {
        return entry.action().equals("CHANGED") && "ServiceOrder".equals(entry.kind());
    }

    private String placedByOperator() {
        return placedByOperator(UUID.randomUUID().toString());
    }

    private String placedByOperator(String name) {
        var answer = wire.postJson("/api/orders", ORDER.formatted(name, someDay()), wire.as("operator"));
        assertThat(answer.status()).as(answer.raw().body()).isLessThan(300);
        var order = JsonPath.<String>read(answer.raw().body(), "$.data.id");
        placed.add(order);
        return order;
    }

    private static void signIn() {
        var user = SignedInUsers.of(Role.ADMIN);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
    }

    /** Each order on a day of its own, so that a technician is free. */
    private static String someDay() {
        return Instant.now().plus(Duration.ofDays(20 + DAYS.incrementAndGet())).toString();
    }

    private AuditEntry only(String record, String action, Predicate<AuditEntry> which) {
        var found = of(record).stream()
                .filter(one -> one.action().equals(action))
                .filter(which)
                .toList();
        assertThat(found).as(action + " of " + record).hasSize(1);
        return found.get(0);
    }

    private List<AuditEntry> of(String record) {
        return find(new AuditFilter(null, null, null, null, record, null, null, null, null));
    }

    private List<AuditEntry> find(AuditFilter filter) {
        return Organisations.everywhere(() -> log.find(filter, null, 200));
    }
}
