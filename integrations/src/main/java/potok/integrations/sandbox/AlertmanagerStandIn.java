package potok.integrations.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import potok.integrations.alertmanager.AlertmanagerProperties;

/** Stands in for Alertmanager: fires and resolves alerts, and tells us by the same webhook over HTTP. */
@Component
@ConditionalOnProperty("potok.sandbox.enabled")
public class AlertmanagerStandIn {
    private static final Logger log = LoggerFactory.getLogger(AlertmanagerStandIn.class);
    private static final int REMEMBERED = 100;
    /** How Alertmanager writes an end that is not there yet. */
    private static final String NO_END = "0001-01-01T00:00:00Z";

    private final Map<String, FiredAlert> alerts = new LinkedHashMap<>();
    private final RestClient http = RestClient.create();
    private final AlertmanagerProperties account;
    private final SandboxProperties settings;
    private final Environment environment;
    private final Clock clock;

    AlertmanagerStandIn(
            AlertmanagerProperties account, SandboxProperties settings, Environment environment, Clock clock) {
        this.account = account;
        this.settings = settings;
        this.environment = environment;
        this.clock = clock;
    }

    /** The latest first. */
    public synchronized List<FiredAlert> alerts() {
        var latest = new ArrayList<>(alerts.values());
        Collections.reverse(latest);
        return latest;
    }

    /**
     * The same labels are the same alert, as with Alertmanager; one that fires already is only told again.
     *
     * @param times how often it is told
     */
    public FiredAlert fire(UUID organisation, Map<String, String> labels, String summary, int times) {
        var alert = fired(organisation, labels, summary);
        tell(organisation, alert, times);
        return alert;
    }

    /** @throws NoSuchElementException when there is no such alert */
    public FiredAlert resolve(UUID organisation, String fingerprint, int times) {
        var alert = resolved(fingerprint);
        tell(organisation, alert, times);
        return alert;
    }

    private synchronized FiredAlert fired(UUID organisation, Map<String, String> labels, String summary) {
        var fingerprint = fingerprint(organisation, labels);
        var before = alerts.remove(fingerprint);
        var alert = before != null && before.isFiring()
                ? before
                : new FiredAlert(fingerprint, Map.copyOf(labels), summary, clock.instant(), null);
        alerts.put(fingerprint, alert);
        if (alerts.size() > REMEMBERED) {
            alerts.remove(alerts.keySet().iterator().next());
        }
        return alert;
    }

    private synchronized FiredAlert resolved(String fingerprint) {
        var alert = alerts.get(fingerprint);
        if (alert == null) {
            throw new NoSuchElementException("No alert " + fingerprint);
        }
        var resolved = alert.isFiring() ? alert.resolved(clock.instant()) : alert;
        alerts.put(fingerprint, resolved);
        return resolved;
    }

    private void tell(UUID organisation, FiredAlert alert, int times) {
        for (var time = 0; time < times; time++) {
            try {
                http.post()
                        .uri(productUrl() + "/webhooks/alertmanager?organisation=" + organisation)
                        .headers(headers -> headers.setBearerAuth(account.token()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(webhook(alert).toString())
                        .retrieve()
                        .toBodilessEntity();
            } catch (RestClientException e) {
                log.warn("The product did not take an alert: {}", e.getMessage());
            }
        }
    }

    static ObjectNode webhook(FiredAlert alert) {
        var json = JsonNodeFactory.instance.objectNode();
        var status = alert.isFiring() ? "firing" : "resolved";
        json.put("version", "4")
                .put("groupKey", "{}:{}")
                .put("truncatedAlerts", 0)
                .put("status", status)
                .put("receiver", "potok")
                .put("externalURL", "http://alertmanager.test:9093");
        json.putObject("groupLabels");
        json.putObject("commonLabels");
        json.putObject("commonAnnotations");
        var one = json.putArray("alerts").addObject().put("status", status);
        var labels = one.putObject("labels");
        alert.labels().forEach(labels::put);
        one.putObject("annotations").put("summary", alert.summary());
        one.put("startsAt", alert.startsAt().toString())
                .put("endsAt", end(alert.endsAt()))
                .put("generatorURL", "http://prometheus.test:9090/graph")
                .put("fingerprint", alert.fingerprint());
        return json;
    }

    private static String end(@Nullable Instant end) {
        return end == null ? NO_END : end.toString();
    }

    private static String fingerprint(UUID organisation, Map<String, String> labels) {
        var named = organisation + new TreeMap<>(labels).toString();
        return Long.toHexString(
                UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits());
    }

    private String productUrl() {
        var configured = settings.productUrl();
        return configured == null
                ? "http://localhost:" + environment.getRequiredProperty("local.server.port")
                : configured;
    }
}
