package potok.integrations.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import potok.integrations.sandbox.Faults.Fault;
import potok.integrations.twilio.TwilioProperties;

/**
 * Stands in for Twilio's messages resource. Numbers that end in 0001 to 0005 have their own fate: no such number,
 * unsubscribed, phone switched off, too many requests, out of service.
 */
@RestController
@RequestMapping("/sandbox/twilio/2010-04-01/Accounts/{sid}")
@ConditionalOnProperty("potok.sandbox.enabled")
class TwilioStandIn {
    private static final int LONGEST_TEXT = 1600;

    private final TwilioPhones phones;
    private final TwilioProperties account;
    private final Clock clock;

    TwilioStandIn(TwilioPhones phones, TwilioProperties account, Clock clock) {
        this.phones = phones;
        this.account = account;
        this.clock = clock;
    }

    @PostMapping("/Messages.json")
    ResponseEntity<Map<String, Object>> create(
            @PathVariable String sid,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            @RequestParam(name = "To", defaultValue = "") String to,
            @RequestParam(name = "From", defaultValue = "") String from,
            @RequestParam(name = "MessagingServiceSid", defaultValue = "") String service,
            @RequestParam(name = "Body", defaultValue = "") String text,
            @RequestParam(name = "StatusCallback", defaultValue = "") String callBack) {
        if (!isSignedIn(sid, authorization)) {
            return error(401, 20003, "Authenticate");
        }
        var met = phones.faults().next();
        if (met == Fault.TOO_MANY_REQUESTS || to.endsWith("0004")) {
            return tooMany();
        }
        if (met == Fault.SERVER_ERROR || to.endsWith("0005")) {
            return error(503, 20503, "Service unavailable");
        }
        var code = refusal(to, from + service, text);
        if (code != 0) {
            return error(400, code, "To " + to + " is refused");
        }
        var sms = new SentSms(messageId(), messageOf(callBack), from, to, text, clock.instant());
        phones.take(sms, callBack);
        phones.faults().waitIfSlow(met);
        return ResponseEntity.status(201)
                .body(Map.of(
                        "sid",
                        sms.sid(),
                        "account_sid",
                        sid,
                        "status",
                        service.isEmpty() ? "queued" : "accepted",
                        "to",
                        to,
                        "from",
                        from,
                        "body",
                        text,
                        "num_segments",
                        "1",
                        "direction",
                        "outbound-api"));
    }

    private int refusal(String to, String from, String text) {
        if (!to.matches("\\+\\d{7,15}") || to.endsWith("0001")) {
            return 21211;
        }
        if (to.endsWith("0002") || phones.hasUnsubscribed(to)) {
            return 21610;
        }
        if (from.isEmpty()) {
            return 21606;
        }
        return text.isEmpty() || text.length() > LONGEST_TEXT ? 21617 : 0;
    }

    private boolean isSignedIn(String sid, String authorization) {
        var credentials = account.accountSid() + ":" + account.authToken();
        var expected = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return sid.equals(account.accountSid()) && authorization.equals(expected);
    }

    private ResponseEntity<Map<String, Object>> tooMany() {
        return ResponseEntity.status(429)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("code", 20429, "message", "Too Many Requests", "status", 429));
    }

    private static ResponseEntity<Map<String, Object>> error(int status, int code, String message) {
        return ResponseEntity.status(status).body(Map.of("code", code, "message", message, "status", status));
    }

    private static String messageId() {
        return "SM" + UUID.randomUUID().toString().replace("-", "");
    }

    /** Our own id, as our call-back's address tells it. */
    private static String messageOf(String callBack) {
        var at = callBack.indexOf("message=");
        return at < 0 ? "" : callBack.substring(at + "message=".length()).replaceAll("&.*", "");
    }
}
