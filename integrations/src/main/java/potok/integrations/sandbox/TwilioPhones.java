package potok.integrations.sandbox;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import potok.integrations.twilio.TwilioProperties;

/** The phones that the stand-in for Twilio reaches: they get our SMS, say so, and answer. */
@Component
@ConditionalOnProperty("potok.sandbox.enabled")
public class TwilioPhones implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(TwilioPhones.class);
    private static final int REMEMBERED = 1_000;
    private static final Set<String> STOP = Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT");

    private final TwilioProperties account;
    private final SandboxProperties settings;
    private final Environment environment;
    private final String publicAddress;
    private final RestClient http = RestClient.create();
    private final ExecutorService telling;
    private final Deque<SentSms> received = new ConcurrentLinkedDeque<>();
    private final Set<String> unsubscribed = ConcurrentHashMap.newKeySet();
    private final Faults faults = new Faults();

    TwilioPhones(
            TwilioProperties account,
            SandboxProperties settings,
            Environment environment,
            @Value("${potok.public-address:http://localhost:${server.port:8080}}") String publicAddress) {
        this.account = account;
        this.settings = settings;
        this.environment = environment;
        this.publicAddress = publicAddress.replaceAll("/+$", "");
        var names = new CustomizableThreadFactory("sandbox-twilio-");
        names.setDaemon(true);
        this.telling = Executors.newCachedThreadPool(names);
    }

    public Faults faults() {
        return faults;
    }

    /** The latest first. */
    public List<SentSms> received() {
        return List.copyOf(received);
    }

    /** Somebody writes to our number; returns the message's id at once, the webhook follows. */
    public String write(UUID organisation, String from, String text) {
        var word = text.strip().toUpperCase(Locale.ROOT);
        if (STOP.contains(word)) {
            unsubscribed.add(from);
        } else if (word.equals("START")) {
            unsubscribed.remove(from);
        }
        var sid = "SM" + UUID.randomUUID().toString().replace("-", "");
        var sms = Map.of(
                "MessageSid",
                sid,
                "SmsSid",
                sid,
                "AccountSid",
                account.accountSid(),
                "From",
                from,
                "To",
                account.from(),
                "Body",
                text,
                "NumMedia",
                "0",
                "NumSegments",
                "1");
        var webhook = new TwilioWebhook(publicAddress + "/webhooks/twilio/sms?organisation=" + organisation, sms);
        telling.execute(() -> tell(faults.duplicates() ? List.of(webhook, webhook) : List.of(webhook)));
        return sid;
    }

    boolean hasUnsubscribed(String phone) {
        return unsubscribed.contains(phone);
    }

    void take(SentSms sms, String callBack) {
        received.addFirst(sms);
        while (received.size() > REMEMBERED) {
            received.pollLast();
        }
        if (!callBack.isEmpty()) {
            var walk = new ArrayList<>(walk(sms).stream()
                    .map(fields -> new TwilioWebhook(callBack, fields))
                    .toList());
            if (faults.reordered()) {
                Collections.reverse(walk);
            }
            if (faults.duplicates()) {
                walk.addAll(List.copyOf(walk));
            }
            telling.execute(() -> tell(walk));
        }
    }

    private List<Map<String, String>> walk(SentSms sms) {
        return sms.to().endsWith("0003")
                ? List.of(status(sms, "sent", null), status(sms, "undelivered", "30003"))
                : List.of(status(sms, "sending", null), status(sms, "sent", null), status(sms, "delivered", null));
    }

    private Map<String, String> status(SentSms sms, String status, @Nullable String code) {
        var fields = new TreeMap<>(Map.of(
                "MessageSid", sms.sid(),
                "SmsSid", sms.sid(),
                "MessageStatus", status,
                "SmsStatus", status,
                "To", sms.to(),
                "From", sms.from(),
                "AccountSid", account.accountSid(),
                "ApiVersion", "2010-04-01"));
        if (code != null) {
            fields.put("ErrorCode", code);
        }
        return fields;
    }

    private void tell(List<TwilioWebhook> webhooks) {
        try {
            for (var webhook : webhooks) {
                Thread.sleep(settings.pause().toMillis());
                post(webhook);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Signed for the address as the outside sees it, though we go the short way. */
    private void post(TwilioWebhook webhook) {
        try {
            http.post()
                    .uri(URI.create(productUrl() + webhook.address().substring(publicAddress.length())))
                    .header("X-Twilio-Signature", webhook.signature(account.authToken()))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(webhook.form())
                    .retrieve()
                    .toBodilessEntity();
        } catch (RestClientException e) {
            log.warn("The product did not take a call-back: {}", e.getMessage());
        }
    }

    private String productUrl() {
        var configured = settings.productUrl();
        return configured == null
                ? "http://localhost:" + environment.getRequiredProperty("local.server.port")
                : configured;
    }

    @Override
    public void destroy() {
        telling.shutdownNow();
    }
}
