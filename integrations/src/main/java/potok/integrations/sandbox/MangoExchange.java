package potok.integrations.sandbox;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import potok.integrations.mango.MangoSignature;
import potok.integrations.sandbox.PlaceCall.Manner;

/**
 * Stands in for the telephone exchange: tells our own webhooks of calls that nobody makes. Events say when a real call
 * would have rung and talked, beginning now; they are sent without waiting for that time to pass.
 */
@Component
@ConditionalOnProperty("potok.sandbox.enabled")
public class MangoExchange implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(MangoExchange.class);
    private static final int REMEMBERED_CALLS = 50;
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final MangoSignature signature;
    private final SandboxProperties settings;
    private final Environment environment;
    private final Clock clock;
    private final RestClient http;
    private final ExecutorService telling;
    private final Deque<PlacedCall> calls = new ConcurrentLinkedDeque<>();
    private final Map<String, LiveTalk> talks = new ConcurrentHashMap<>();
    private final MangoStatistics statistics;
    private final Faults faults = new Faults();

    private record LiveTalk(PlacedCall placed, MangoTalk talk) {}

    MangoExchange(
            MangoSignature signature,
            MangoStatistics statistics,
            SandboxProperties settings,
            Environment environment,
            Clock clock) {
        this.statistics = statistics;
        this.signature = signature;
        this.settings = settings;
        this.environment = environment;
        this.clock = clock;
        var client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT);
        var requests = new JdkClientHttpRequestFactory(client.build());
        requests.setReadTimeout(TIMEOUT);
        this.http = RestClient.builder().requestFactory(requests).build();
        var names = new CustomizableThreadFactory("sandbox-mango-");
        names.setDaemon(true);
        this.telling = Executors.newCachedThreadPool(names);
    }

    /** Returns at once; the webhooks follow. */
    public PlacedCall place(PlaceCall wished) {
        var call = withDigits(wished);
        var placed = remember(call);
        if (call.is(Manner.STAYS) && call.answeredBy() != null) {
            var talk = new MangoTalk(placed.conversation(), call.caller(), call.line(), call.answeredBy(), placed.at());
            talk.answer(placed.at().plus(call.ringing()));
            goOn(new LiveTalk(placed, talk));
        } else {
            tell(placed, MangoScripts.inbound(placed.conversation(), call, placed.at()));
        }
        return placed;
    }

    /** False when nobody talks on this leg. */
    boolean hangUp(String leg, String commandId) {
        var live = talks.remove(leg);
        if (live == null) {
            return false;
        }
        tell(live.placed(), live.talk().hangUp(commandId, now()).news());
        return true;
    }

    /** False when the one who asks does not talk on this leg. */
    boolean transfer(String leg, String commandId, String initiator, String to) {
        var live = talks.get(leg);
        if (live == null || !live.talk().extension().equals(initiator) || !talks.remove(leg, live)) {
            return false;
        }
        live.talk().transfer(commandId, to, now());
        goOn(live);
        return true;
    }

    public Faults faults() {
        return faults;
    }

    private void goOn(LiveTalk live) {
        talks.put(live.talk().leg(), live);
        tell(live.placed(), live.talk().news());
    }

    /** What follows the command that our product gave. */
    void callBack(String commandId, PlaceCall wished) {
        var call = withDigits(wished);
        var placed = remember(call);
        var script = MangoScripts.callBack(placed.conversation(), commandId, call, placed.at());
        tell(placed, script);
    }

    /** The latest first, each with what was delivered until now. */
    public List<PlacedCall> latest() {
        return calls.stream()
                .map(call ->
                        new PlacedCall(call.conversation(), call.at(), call.call(), List.copyOf(call.deliveries())))
                .toList();
    }

    @Override
    public void destroy() {
        telling.shutdownNow();
    }

    private PlacedCall remember(PlaceCall call) {
        var name = UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8);
        var conversation = Base64.getEncoder().encodeToString(name);
        var placed = new PlacedCall(conversation, now(), call, new CopyOnWriteArrayList<>());
        calls.addFirst(placed);
        while (calls.size() > REMEMBERED_CALLS) {
            calls.pollLast();
        }
        return placed;
    }

    private void tell(PlacedCall placed, List<Webhook> script) {
        statistics.count(script);
        if (!placed.call().is(Manner.UNTOLD)) {
            telling.execute(() -> deliver(placed, script));
        }
    }

    private void deliver(PlacedCall placed, List<Webhook> script) {
        try {
            for (var webhook : script) {
                placed.deliveries().add(deliver(webhook));
                Thread.sleep(settings.pause().toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Delivery deliver(Webhook webhook) {
        return new Delivery(webhook.path(), webhook.json(), post(webhook));
    }

    private int post(Webhook webhook) {
        try {
            return http.post()
                    .uri(productUrl() + "/webhooks/mango/" + webhook.path())
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(signature.sign(webhook.json()).encoded())
                    .exchange((request, response) -> response.getStatusCode().value());
        } catch (ResourceAccessException e) {
            log.warn("Nobody took the webhook {}: {}", webhook.path(), e.getMessage());
            return 0;
        }
    }

    private String productUrl() {
        var configured = settings.productUrl();
        return configured == null
                ? "http://localhost:" + environment.getRequiredProperty("local.server.port")
                : configured;
    }

    private Instant now() {
        return clock.instant();
    }

    /** The exchange writes numbers without a plus. */
    private static PlaceCall withDigits(PlaceCall call) {
        return new PlaceCall(
                digits(call.line()),
                digits(call.caller()),
                call.answeredBy(),
                call.ringing(),
                call.talk(),
                call.manners());
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
