package potok.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import potok.RealDatabase;
import potok.Visitor;
import potok.settings.SettingChanged;
import potok.shared.Organisations;

/** What is done beside the entities is told too. */
@RealDatabase
@Tag("C9")
@Tag("T11")
class AuditedActionsIT {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void whatLeavesAsAFileIsTold() {
        var visitor = Visitor.signedIn(port, "orgadmin");

        assertThat(visitor.get("/reference/cities/export").status()).isEqualTo(200);

        await().untilAsserted(() ->
                assertThat(actors("EXPORT_TAKEN", "/reference/cities/export")).contains("orgadmin"));
    }

    @Test
    void organisationsAreMadeAndChosenBySomebody() {
        var visitor = Visitor.signedIn(port, "admin");
        visitor.get("/organisations");
        var name = "Probe " + UUID.randomUUID();
        assertThat(visitor.post("/organisations", Map.of("name", name)).status())
                .isEqualTo(200);
        var id = database.sql("select organisation_id from organisation where name = ?")
                .param(name)
                .query(UUID.class)
                .single();

        assertThat(visitor.post("/organisations/" + id + "/enter", Map.of()).redirect())
                .isEqualTo("/");

        await().untilAsserted(() -> {
            assertThat(actors("CREATED", id.toString())).containsExactly("admin");
            assertThat(actors("ORGANISATION_CHOSEN", id.toString())).containsExactly("admin");
        });
    }

    @Test
    void changedSettingsAreTold() {
        var key = "probe." + UUID.randomUUID();

        transaction.executeWithoutResult(
                status -> events.publishEvent(new SettingChanged(Organisations.FIRST, "setting", key, "1", "2")));

        assertThat(actors("CHANGED", key)).hasSize(1);
    }

    private List<String> actors(String action, String record) {
        return database.sql("select coalesce(actor_login, '') from audit_entry where action = ? and record_id = ?")
                .params(action, record)
                .query(String.class)
                .list();
    }
}
