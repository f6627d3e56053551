package potok.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import potok.RealDatabase;
import potok.Statements;
import potok.identity.NewUser;
import potok.identity.OrganisationRegister;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.identity.UserId;
import potok.identity.UserProfile;
import potok.identity.Users;
import potok.shared.NotFound;
import potok.shared.Organisations;

/** What the boards show, in an organisation that has nothing else. */
@RealDatabase
@Tag("M28")
@Tag("M29")
class IncidentBoardIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Sort BY_DUE = Sort.by("nextDue", "number");

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentBoard board;

    @Autowired
    SimilarIncidents similar;

    @Autowired
    OrganisationRegister organisations;

    @Autowired
    Users users;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient database;

    @Autowired
    EntityManagerFactory sessions;

    private Organisations.Stay stay;
    private UserId sabina;

    @BeforeEach
    void inAnOrganisationOfItsOwn() {
        stay = Organisations.enter(organisations.create("Board " + UUID.randomUUID()));
        sabina = member("Sabina", Role.SUPPORT_L1);
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        stay.close();
    }

    @Test
    void whatRunsOutFirstComesFirst() {
        var minor = register("Minor", Effect.INTERFACE);
        var critical = register("Critical", Effect.SYSTEM_DOWN);
        var waiting = register("Waiting", Effect.DATA_LOSS);
        incidents.pause(waiting, PauseReason.SUPPLIER, "A part");

        assertThat(find(IncidentBox.OPEN, null)).containsExactly(critical, minor, waiting);
    }

    @Test
    void tabsCountWhatTheyShow() {
        as(sabina, () -> incidents.take(register("Mine", Effect.MODULE)));
        register("Late", Effect.SYSTEM_DOWN);
        overdue("Late");
        var second = register("Second line", Effect.MODULE);
        incidents.handOver(second, new HandOver(2, null, "Beyond us"));

        var counts = board.counts(sabina);

        assertThat(counts).isEqualTo(new IncidentCounts(3, 2, 1, 0, 0, 1, 2, 1));
        assertThat(find(IncidentBox.OPEN, null)).hasSize(3);
        assertThat(find(IncidentBox.OPEN, 1)).hasSize(2);
        assertThat(find(IncidentBox.OPEN, 2)).containsExactly(second);
        assertThat(find(IncidentBox.MINE, null)).hasSize(1);
        assertThat(find(IncidentBox.QUEUE, null)).hasSize(2);
        assertThat(find(IncidentBox.OVERDUE, null)).hasSize(1);
        assertThat(counts.line(2)).isEqualTo(1);
    }

    @Test
    void theLoadOfALineIsSharedByItsPeople() {
        var idle = member("Idle", Role.SUPPORT_L1);
        as(sabina, () -> incidents.take(register("One", Effect.MODULE)));
        as(sabina, () -> incidents.take(register("Two", Effect.SYSTEM_DOWN)));
        register("Nobody's", Effect.MODULE);
        overdue("Two");

        var lines = board.load();

        assertThat(lines).extracting(LineLoad::level).containsExactly(1, 2, 3, 4);
        assertThat(lines.get(0).people())
                .extracting(PersonLoad::person, PersonLoad::open, PersonLoad::overdue, PersonLoad::share)
                .containsExactly(tuple(null, 1L, 0L, 50), tuple(sabina, 2L, 1L, 100), tuple(idle, 0L, 0L, 0));
        assertThat(lines.get(0).open()).isEqualTo(3);
        assertThat(lines.get(0).overdue()).isEqualTo(1);
        assertThat(lines.get(0).people().get(1).overdueShare()).isEqualTo(50);
        assertThat(lines.get(3).people()).isEmpty();
    }

    @Test
    void aPageCostsTheSameFewStatementsHoweverLongItIs() {
        for (var i = 0; i < 12; i++) {
            var id = register("Incident " + i, Effect.MODULE);
            if (i % 2 == 0) {
                as(sabina, () -> incidents.take(id));
            } else {
                incidents.pause(id, PauseReason.SUPPLIER, "A part");
            }
        }
        settled();

        assertThat(statementsOf(12)).isEqualTo(statementsOf(2)).isLessThanOrEqualTo(6);
    }

    private long statementsOf(int rows) {
        return Statements.of(sessions, () -> assertThat(
                        incidents.find(filter(IncidentBox.OPEN, null), PageRequest.of(0, rows, BY_DUE)))
                .hasSize(rows));
    }

    @Test
    @Tag("M26")
    void whatWasToldInMuchTheSameWordsIsFoundWhateverTheirForm() {
        var past = register("Не открываются отчёты", "Отчёт по продажам не открывается с утра", Effect.MODULE);
        register("Принтер", "Не печатает принтер на складе", Effect.SMALL_FUNCTION);
        var now = register("Отчётов по продажам нет", "Не открыть продажи", Effect.MODULE);

        assertThat(similar.to(now, 5)).extracting(SimilarIncident::id).containsExactly(past);
        assertThat(similar.to("складские принтеры не печатают", 5))
                .extracting(SimilarIncident::title)
                .containsExactly("Принтер");
        assertThat(similar.to("слон", 5)).isEmpty();
        assertThat(similar.to("", 5)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"' & | ! ( ) : *", "\\", "'; drop table incident; --", "http://a/?x=1&y='2'", ":text ?"})
    @Tag("M26")
    void nothingTypedCanBreakIt(String typed) {
        assertThat(similar.to(typed.repeat(300), 5)).isEmpty();
    }

    @Test
    @Tag("O9")
    void anotherOrganisationsIncidentsAreNotThere() {
        var own = register("Чужая касса", "Касса не печатает чеки", Effect.MODULE);
        var other = organisations.create("Other " + UUID.randomUUID());

        Organisations.in(other, () -> {
            assertThat(similar.to("Касса не печатает чеки", 5)).isEmpty();
            assertThatThrownBy(() -> similar.to(own, 5)).isInstanceOf(NotFound.class);
            assertThat(board.counts(sabina).open()).isZero();
            assertThat(board.load()).allMatch(line -> line.people().isEmpty());
        });
    }

    private IncidentId register(String title, Effect effect) {
        return register(title, title, effect);
    }

    private IncidentId register(String title, String description, Effect effect) {
        var id = incidents.register(RegisterIncidents.of(title, description, effect));
        await().atMost(PATIENCE).until(() -> !incidents.view(id).clocks().isEmpty());
        return id;
    }

    /** As if it had been registered long ago. */
    private void overdue(String title) {
        database.sql("update incident set reaction_due = reaction_due - interval '9 days',"
                        + " solution_due = solution_due - interval '9 days' where title = ?"
                        + " and organisation_id = potok_organisation()")
                .param(title)
                .update();
    }

    /** The process has nothing to do just now, so that only the page asks. */
    private void settled() {
        await().atMost(PATIENCE)
                .until(() -> jobs.createJobQuery()
                                .tenantIdIn(Organisations.current().toString())
                                .messages()
                                .withRetriesLeft()
                                .count()
                        == 0);
    }

    private List<IncidentId> find(IncidentBox box, Integer level) {
        return incidents
                .find(filter(box, level), PageRequest.of(0, 20, BY_DUE))
                .map(IncidentView::id)
                .toList();
    }

    private IncidentFilter filter(IncidentBox box, Integer level) {
        return new IncidentFilter(box, sabina, level, null, null, null, null);
    }

    private UserId member(String name, Role role) {
        var login = "board-" + UUID.randomUUID();
        return users.invite(new NewUser(login, UserProfile.named(name), Set.of(role), Set.of()))
                .id();
    }

    private void as(UserId user, Runnable work) {
        SignedInUsers.signIn(users.find(user).orElseThrow());
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
