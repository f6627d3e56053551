package potok.integrations.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import potok.integrations.RealDatabase;
import potok.integrations.monitoring.Alert;
import potok.integrations.monitoring.AlertRaised;
import potok.integrations.monitoring.AlertResolved;
import potok.integrations.sandbox.AlertmanagerStandIn;

@Tag("M25")
@Tag("X9")
@Tag("C5")
@RealDatabase
@ExtendWith(OutputCaptureExtension.class)
class AlertmanagerRouteIT {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final UUID ORGANISATION = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private final String fingerprint = UUID.randomUUID().toString().replace("-", "");

    @Value("${server.port}")
    int port;

    @Value("${integrations.alertmanager.token}")
    String token;

    @Autowired
    HeardAlerts heard;

    @Autowired
    AlertmanagerStandIn alertmanager;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void alertIsStoredAcknowledgedAndToldInOurWords() {
        assertThat(post(bearer(), firing()).statusCode()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(heard.of(fingerprint)).hasSize(1));
        assertThat(heard.of(fingerprint).get(0))
                .asInstanceOf(type(AlertRaised.class))
                .extracting(AlertRaised::alert)
                .returns("DiskFull", Alert::name)
                .returns("Disk of db1 is 97 % full", Alert::summary)
                .returns("Look at it soon", Alert::description)
                .returns(Map.of("alertname", "DiskFull", "severity", "critical"), Alert::labels)
                .returns(Instant.parse("2026-11-21T10:00:00.123Z"), Alert::since)
                .returns("http://prometheus.test/graph", Alert::link);
    }

    @Test
    void nothingIsAcknowledgedBeforeItIsStored() {
        var answer = new AtomicReference<CompletableFuture<HttpResponse<String>>>();

        transaction.executeWithoutResult(status -> {
            database.sql("lock table inbox_event in exclusive mode").update();
            answer.set(HTTP.sendAsync(request(bearer(), firing()), BodyHandlers.ofString()));
            await().during(Duration.ofMillis(300)).until(() -> !answer.get().isDone());
        });

        assertThat(answer.get().join().statusCode()).isEqualTo(200);
        assertThat(stored()).isEqualTo(1);
    }

    @Test
    void whatIsRepeatedEveryFewHoursIsToldOnce() {
        post(bearer(), firing());
        post(bearer(), firing());
        post(bearer(), resolved());
        post(bearer(), resolved());

        assertThat(stored()).isEqualTo(2);
        await().untilAsserted(() -> assertThat(heard.of(fingerprint)).hasSize(2));
        assertThat(heard.of(fingerprint).get(1))
                .asInstanceOf(type(AlertResolved.class))
                .returns(Instant.parse("2026-11-21T11:00:00Z"), AlertResolved::at);
    }

    @Test
    void eachAlertOfAWebhookIsAnEventOfItsOwn() {
        var other = UUID.randomUUID().toString().replace("-", "");

        post(bearer(), webhook(alert("firing", fingerprint) + "," + alert("firing", other)));

        await().untilAsserted(() -> {
            assertThat(heard.of(fingerprint)).hasSize(1);
            assertThat(heard.of(other)).hasSize(1);
        });
    }

    @Test
    void passwordOfBasicAuthorisationDoesAsWell() {
        var pair = Base64.getEncoder().encodeToString(("alertmanager:" + token).getBytes(StandardCharsets.UTF_8));

        assertThat(post("Basic " + pair, firing()).statusCode()).isEqualTo(200);
        assertThat(stored()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer guess", "Basic !!!", "Basic Z3Vlc3M=", "Digest sandbox-alertmanager-token"
            })
    void forgeryIsRefusedAndLoggedWithoutItsContent(String authorization, CapturedOutput output) {
        var answer = post(authorization, firing());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/problem+json");
        assertThat(stored()).isZero();
        assertThat(output).contains("/webhooks/alertmanager from 127.0.0.1 refused: Wrong token");
        assertThat(output).doesNotContain(fingerprint);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nothing",
                "[]",
                "{}",
                "{\"version\":\"3\",\"alerts\":[]}",
                "{\"version\":\"4\",\"alerts\":{}}",
                "{\"version\":\"4\",\"alerts\":[1]}",
                "{\"version\":\"4\",\"alerts\":[{\"status\":\"firing\",\"fingerprint\":\"\",\"startsAt\":\"2026-11-21T10:00:00Z\"}]}",
                "{\"version\":\"4\",\"alerts\":[{\"status\":\"firing\",\"fingerprint\":\"a1\",\"startsAt\":\"yesterday\"}]}",
                "{\"version\":\"4\",\"alerts\":[{\"status\":\"odd\",\"fingerprint\":\"a1\",\"startsAt\":\"2026-11-21T10:00:00Z\"}]}"
            })
    void whatIsNoWebhookOfVersion4IsRefused(String body) {
        assertThat(post(bearer(), body).statusCode()).isEqualTo(400);
    }

    /** Else the good half would stand in the inbox, and the webhook be refused as a whole. */
    @Test
    void oneBadAlertRefusesAllOfThem() {
        assertThat(post(bearer(), webhook(alert("firing", fingerprint) + "," + alert("odd", "a1")))
                        .statusCode())
                .isEqualTo(400);
        assertThat(stored()).isZero();
    }

    @Test
    void whatIsTooLargeIsRefused() {
        assertThat(post(bearer(), webhook(alert("firing", fingerprint)) + " ".repeat(1024 * 1024))
                        .statusCode())
                .isEqualTo(413);
        assertThat(stored()).isZero();
    }

    @Test
    void standInFiresRepeatsAndResolvesByTheRealWebhook() {
        var labels = Map.of("alertname", "ApiDown", "instance", fingerprint);

        var fired = alertmanager.fire(ORGANISATION, labels, "API is down", 2);
        alertmanager.resolve(ORGANISATION, fired.fingerprint(), 2);

        await().untilAsserted(() -> assertThat(heard.of(fired.fingerprint()))
                .hasSize(2)
                .satisfies(told -> assertThat(told.get(0)).isInstanceOf(AlertRaised.class))
                .satisfies(told -> assertThat(told.get(1)).isInstanceOf(AlertResolved.class)));
        assertThat(alertmanager.alerts())
                .filteredOn(alert -> alert.fingerprint().equals(fired.fingerprint()))
                .singleElement()
                .matches(alert -> !alert.isFiring());
    }

    private String firing() {
        return webhook(alert("firing", fingerprint));
    }

    private String resolved() {
        return webhook(alert("resolved", fingerprint));
    }

    private static String webhook(String alerts) {
        return """
                {"version": "4", "receiver": "potok", "status": "firing", "alerts": [%s]}
                """.formatted(alerts);
    }

    private static String alert(String status, String fingerprint) {
        return """
                {"status": "%s", "fingerprint": "%s",
                 "labels": {"alertname": "DiskFull", "severity": "critical"},
                 "annotations": {"summary": "Disk of db1 is 97 %% full", "description": "Look at it soon"},
                 "startsAt": "2026-11-21T13:00:00.123+03:00", "endsAt": "2026-11-21T11:00:00Z",
                 "generatorURL": "http://prometheus.test/graph"}
                """.formatted(status, fingerprint);
    }

    private int stored() {
        return database.sql("select count(*) from inbox_event where source = 'alertmanager' and payload like ?")
                .param("%" + fingerprint + "%")
                .query(Integer.class)
                .single();
    }

    private String bearer() {
        return "Bearer " + token;
    }

    private HttpResponse<String> post(String authorization, String body) {
        try {
            return HTTP.send(request(authorization, body), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest request(String authorization, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/webhooks/alertmanager"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return request.build();
    }
}
