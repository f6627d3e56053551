package potok.incidents.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import potok.RealDatabase;
import potok.incidents.Effect;
import potok.incidents.IncidentClass;
import potok.incidents.IncidentId;
import potok.incidents.IncidentSource;
import potok.incidents.IncidentView;
import potok.incidents.Incidents;
import potok.integrations.sandbox.AlertmanagerStandIn;
import potok.integrations.sandbox.FiredAlert;
import potok.shared.Organisations;

/** An alert, told by the real webhook, becomes one incident of the organisation that it was told to. */
@Tag("M25")
@Tag("M24")
@Tag("X9")
@RealDatabase
class AlertIncidentsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<String, String> labels =
            Map.of("alertname", "DatabaseDown", "severity", "critical", "instance", "db-" + UUID.randomUUID());

    @Autowired
    AlertmanagerStandIn alertmanager;

    @Autowired
    Incidents incidents;

    @Autowired
    JdbcClient database;

    @Test
    void alertIsRegisteredOnceHoweverOftenItIsTold() {
        var alert = fire(Organisations.FIRST, 3);

        var id = await().atMost(PATIENCE)
                .until(() -> open(alert), Optional::isPresent)
                .orElseThrow();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(view(id).incidentClass()).isEqualTo(IncidentClass.CRITICAL));
        assertThat(view(id))
                .returns("The database does not answer", IncidentView::title)
                .returns(Effect.SYSTEM_DOWN, IncidentView::effect)
                .returns(IncidentSource.ALERT, IncidentView::source);
        assertThat(view(id).description()).contains("instance = " + labels.get("instance"), "http://prometheus.test");
        assertThat(registered(alert)).isEqualTo(1);
    }

    @Test
    void thatItIsWellAgainStandsInTheTimelineAndClosesNothing() {
        var alert = fire(Organisations.FIRST, 1);
        var id = await().atMost(PATIENCE)
                .until(() -> open(alert), Optional::isPresent)
                .orElseThrow();

        alertmanager.resolve(Organisations.FIRST, alert.fingerprint(), 2);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(timeline(id)).containsOnlyOnce("alert-resolved"));
        assertThat(view(id).closed()).isFalse();
    }

    @Test
    void alertThatFiresAgainWhileItIsOpenIsALineOfTheTimeline() {
        var alert = fire(Organisations.FIRST, 1);
        var id = await().atMost(PATIENCE)
                .until(() -> open(alert), Optional::isPresent)
                .orElseThrow();
        alertmanager.resolve(Organisations.FIRST, alert.fingerprint(), 1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(timeline(id)).contains("alert-resolved"));

        fire(Organisations.FIRST, 1);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(timeline(id)).contains("incident-told-again"));
        assertThat(registered(alert)).isEqualTo(1);
    }

    @Test
    void otherOrganisationHearsNothingOfIt() {
        var alert = fire(Organisations.SECOND, 1);

        await().atMost(PATIENCE)
                .until(
                        () -> Organisations.in(Organisations.SECOND, () -> incidents.openOf(key(alert))),
                        Optional::isPresent);
        assertThat(open(alert)).isEmpty();
    }

    private FiredAlert fire(UUID organisation, int times) {
        return alertmanager.fire(organisation, labels, "The database does not answer", times);
    }

    private Optional<IncidentId> open(FiredAlert alert) {
        return Organisations.in(Organisations.FIRST, () -> incidents.openOf(key(alert)));
    }

    private IncidentView view(IncidentId id) {
        return Organisations.in(Organisations.FIRST, () -> incidents.view(id));
    }

    private int registered(FiredAlert alert) {
        return Organisations.everywhere(() -> database.sql("select count(*) from incident where source_key = ?")
                .param(key(alert))
                .query(Integer.class)
                .single());
    }

    private List<String> timeline(IncidentId id) {
        return Organisations.in(
                Organisations.FIRST, () -> database.sql("select kind from timeline_entry where subject = ?")
                        .param(id.value())
                        .query(String.class)
                        .list());
    }

    private static String key(FiredAlert alert) {
        return "alert:" + alert.fingerprint();
    }
}
