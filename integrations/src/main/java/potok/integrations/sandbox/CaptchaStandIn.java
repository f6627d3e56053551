package potok.integrations.sandbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Stands in for a captcha service: its script with a box to tick, and siteverify, whose answers hold once and for two minutes. */
@RestController
@RequestMapping("/sandbox/captcha")
@ConditionalOnProperty("potok.sandbox.enabled")
class CaptchaStandIn {
    static final String SITE_KEY = "sandbox-site-key";
    static final String SECRET = "sandbox-captcha-secret";

    private static final Duration LIFETIME = Duration.ofMinutes(2);
    private static final int MOST = 10_000;

    private final Map<String, Instant> tokens = new ConcurrentHashMap<>();
    private final Clock clock;

    CaptchaStandIn(Clock clock) {
        this.clock = clock;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Verdict(
            boolean success,
            @JsonProperty("challenge_ts") @Nullable Instant at,
            @Nullable String hostname,
            @JsonProperty("error-codes") @Nullable List<String> errors) {
        static Verdict refused(String error) {
            return new Verdict(false, null, null, List.of(error));
        }
    }

    @GetMapping(path = "/api.js", produces = "text/javascript;charset=UTF-8")
    Resource script() {
        return new ClassPathResource("potok/integrations/sandbox/captcha.js");
    }

    /** What the ticked box fetches. */
    @PostMapping("/token")
    ResponseEntity<Map<String, String>> tick(@RequestParam(defaultValue = "") String sitekey) {
        if (!sitekey.equals(SITE_KEY)) {
            return ResponseEntity.badRequest().body(Map.of("error", "Invalid site key"));
        }
        forgetOld();
        if (tokens.size() >= MOST) {
            return ResponseEntity.status(429).build();
        }
        var token = "sandbox." + UUID.randomUUID();
        tokens.put(token, clock.instant());
        return ResponseEntity.ok(Map.of("token", token));
    }

    @PostMapping("/siteverify")
    Verdict verify(
            @RequestParam(defaultValue = "") String secret,
            @RequestParam(defaultValue = "") String response,
            @RequestHeader("Host") String host) {
        if (secret.isEmpty()) {
            return Verdict.refused("missing-input-secret");
        }
        if (!secret.equals(SECRET)) {
            return Verdict.refused("invalid-input-secret");
        }
        if (response.isEmpty()) {
            return Verdict.refused("missing-input-response");
        }
        if (!response.startsWith("sandbox.")) {
            return Verdict.refused("invalid-input-response");
        }
        var issued = tokens.remove(response);
        if (issued == null || issued.plus(LIFETIME).isBefore(clock.instant())) {
            return Verdict.refused("timeout-or-duplicate");
        }
        return new Verdict(true, issued, URI.create("http://" + host).getHost(), null);
    }

    private void forgetOld() {
        var tooOld = clock.instant().minus(LIFETIME);
        tokens.values().removeIf(issued -> issued.isBefore(tooOld));
    }
}
