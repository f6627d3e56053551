package potok.access;

import static java.util.function.Predicate.not;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import potok.identity.UserView;
import potok.identity.Users;
import potok.incidents.cases.CaseKind;
import potok.incidents.cases.CaseLevel;
import potok.incidents.cases.RegisterCase;
import potok.incidents.cases.ServiceCases;
import potok.incidents.maintenance.Frequency;
import potok.incidents.maintenance.SampleMaintenance;
import potok.incidents.reports.ReportKind;
import potok.incidents.reports.ServiceReports;
import potok.integrations.chat.ReceivedFile;
import potok.integrations.inbox.InboundEvent;
import potok.integrations.inbox.Inbox;
import potok.integrations.telephony.Direction;
import potok.integrations.telephony.TelephonyEvent;
import potok.messaging.CannedReplies;
import potok.messaging.Conversations;
import potok.messaging.Messages;
import potok.messaging.webchat.NewGuest;
import potok.messaging.webchat.WebChatDoor;
import potok.messaging.webchat.WebGuests;
import potok.orders.serviceorder.PlaceServiceOrders;
import potok.orders.serviceorder.ServiceOrderView;
import potok.orders.serviceorder.ServiceOrders;
import potok.settings.EquipmentType;
import potok.shared.Organisations;

/** Records that both organisations have, for those who try to open them. */
final class Records {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final ReceivedFile FILE =
            new ReceivedFile("note.txt", "text/plain", "note".getBytes(StandardCharsets.UTF_8));

    private final JdbcClient database;
    private final ServiceOrders orders;
    private final Users users;
    private final TaskService tasks;
    private final ApplicationContext context;

    Records(ApplicationContext context) {
        this.context = context;
        this.database = context.getBean(JdbcClient.class);
        this.orders = context.getBean(ServiceOrders.class);
        this.users = context.getBean(Users.class);
        this.tasks = context.getBean(TaskService.class);
    }

    /** An order that is assigned, a call, a conversation and a stored event, in the organisation entered. */
    ServiceOrderView make(String city, String phone) {
        context.getBean(Inbox.class).accept(new InboundEvent("mango", "walk-" + phone, "events/walk", null, "{}"));
        context.getBean(TransactionTemplate.class)
                .executeWithoutResult(status -> context.publishEvent(new TelephonyEvent.Appeared(
                        "walk-" + phone, Instant.now(), Direction.INCOMING, phone.substring(1), "74950000001", null)));
        context.getBean(Conversations.class).receive(Messages.avito("walk-" + phone, "m1", Instant.now(), "?", FILE));
        context.getBean(CannedReplies.class).add("walk", "?");
        context.getBean(WebChatDoor.class).renew();
        context.getBean(WebGuests.class).enter(NewGuest.of("walk", ""));
        context.getBean(ServiceCases.class)
                .register(new RegisterCase(CaseKind.PROBLEM, "walk", "?", CaseLevel.LOW, null, null, null));
        context.getBean(SampleMaintenance.class).opened(Frequency.DAILY);
        context.getBean(ServiceReports.class).request(ReportKind.HEALTH, LocalDate.of(1999, 5, 10));
        var order = orders.place(
                PlaceServiceOrders.of(city, Instant.now().plus(Duration.ofDays(9)), phone, EquipmentType.KP));
        return await().pollInSameThread()
                .atMost(PATIENCE)
                .until(() -> orders.view(order.id()), placed -> placed.technician() != null);
    }

    String technicianOf(ServiceOrderView order) {
        return users.find(Objects.requireNonNull(order.technician()))
                .map(UserView::login)
                .orElseThrow();
    }

    /** The open task at this record. */
    String task(Object businessKey) {
        return await().pollInSameThread()
                .atMost(PATIENCE)
                .until(
                        () -> tasks.createTaskQuery()
                                .processInstanceBusinessKey(businessKey.toString())
                                .list(),
                        not(List::isEmpty))
                .get(0)
                .getId();
    }

    /** One id of each table that has a row of this organisation, and of one of its tasks. */
    Set<String> idsOf(UUID organisation) {
        var ids = new TreeSet<String>();
        tables().forEach(table -> Organisations.in(organisation, () -> database.sql(
                        "select %s::text from %s where organisation_id = ? limit 1".formatted(table.key, table.name))
                .param(organisation)
                .query(String.class)
                .optional()
                .ifPresent(ids::add)));
        return ids;
    }

    private record Table(String name, String key) {}

    /** Those whose rows belong to an organisation and have one UUID as their key. */
    private List<Table> tables() {
        return database.sql("""
                        select relation.relname as name, key.attname as key
                        from pg_index
                        join pg_class relation on relation.oid = pg_index.indrelid
                        join pg_attribute key on key.attrelid = relation.oid and key.attnum = pg_index.indkey[0]
                        where pg_index.indisprimary and pg_index.indnatts = 1 and key.atttypid = 'uuid'::regtype
                          and key.attname <> 'organisation_id'
                          and exists (select from pg_attribute owner
                                      where owner.attrelid = relation.oid and owner.attname = 'organisation_id')
                        """)
                .query((row, index) -> new Table(row.getString("name"), row.getString("key")))
                .list();
    }
}
