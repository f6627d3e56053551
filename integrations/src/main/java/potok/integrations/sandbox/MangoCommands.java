package potok.integrations.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import potok.integrations.mango.MangoForm;
import potok.integrations.mango.MangoSignature;

/** The commands that the stand-in takes, as strict as the vendor: who errs twice in two minutes is locked out. */
@RestController
@RequestMapping("/sandbox/mango/vpbx")
@ConditionalOnProperty("potok.sandbox.enabled")
class MangoCommands {
    private static final int DONE = 1000;
    private static final int WRONG_SIGNATURE = 3102;
    private static final int MISSING_PARAMETER = 3103;
    private static final int WRONG_KEY = 3105;
    private static final int WRONG_NUMBER = 3200;
    private static final int BAD_JSON = 3400;
    private static final int REFUSED = 420;
    private static final int LOCKED_OUT = 401;
    private static final Duration MEMORY = Duration.ofMinutes(2);
    private static final Duration RINGING = Duration.ofSeconds(8);
    private static final Duration TALK = Duration.ofSeconds(60);
    private static final String DEFAULT_LINE = "74950000001";

    private final MangoExchange exchange;
    private final MangoSignature signature;
    private final ObjectMapper mapper;
    private final Clock clock;
    private Instant firstMistake = Instant.MIN;
    private int mistakes;

    MangoCommands(MangoExchange exchange, MangoSignature signature, ObjectMapper mapper, Clock clock) {
        this.exchange = exchange;
        this.signature = signature;
        this.mapper = mapper;
        this.clock = clock;
    }

    @PostMapping("/commands/callback")
    ResponseEntity<String> callBack(
            @RequestParam(name = "vpbx_api_key", defaultValue = "") String key,
            @RequestParam(defaultValue = "") String sign,
            @RequestParam(defaultValue = "") String json) {
        return checked(new MangoForm(key, sign, json), this::callBack);
    }

    @PostMapping("/account/balance")
    ResponseEntity<String> balance(
            @RequestParam(name = "vpbx_api_key", defaultValue = "") String key,
            @RequestParam(defaultValue = "") String sign,
            @RequestParam(defaultValue = "") String json) {
        return checked(
                new MangoForm(key, sign, json),
                nothing ->
                        ResponseEntity.ok("{\"result\":%d,\"balance\":1000.5,\"currency\":\"RUR\"}".formatted(DONE)));
    }

    private synchronized ResponseEntity<String> checked(
            MangoForm form, Function<JsonNode, ResponseEntity<String>> command) {
        if (isLockedOut()) {
            return ResponseEntity.status(LOCKED_OUT).build();
        }
        if (!signature.isOurKey(form)) {
            return mistake(WRONG_KEY);
        }
        if (!signature.isSigned(form)) {
            return mistake(WRONG_SIGNATURE);
        }
        try {
            return command.apply(mapper.readTree(form.json()));
        } catch (JsonProcessingException e) {
            return mistake(BAD_JSON);
        }
    }

    private ResponseEntity<String> callBack(JsonNode command) {
        var commandId = command.path("command_id").asText();
        var extension = command.path("from").path("extension").asText();
        var client = command.path("to_number").asText();
        if (commandId.isEmpty() || extension.isEmpty() || client.isEmpty()) {
            return mistake(MISSING_PARAMETER);
        }
        if (!client.matches("\\d{5,15}")) {
            return mistake(WRONG_NUMBER);
        }
        var line = command.path("line_number").asText(DEFAULT_LINE);
        exchange.callBack(commandId, new PlaceCall(line, client, extension, RINGING, TALK, false, false));
        return ResponseEntity.ok("{\"result\":%d}".formatted(DONE));
    }

    private ResponseEntity<String> mistake(int code) {
        var now = clock.instant();
        if (firstMistake.isBefore(now.minus(MEMORY))) {
            firstMistake = now;
            mistakes = 0;
        }
        mistakes++;
        return ResponseEntity.status(REFUSED).body("{\"code\":%d}".formatted(code));
    }

    private boolean isLockedOut() {
        return mistakes > 1 && !firstMistake.isBefore(clock.instant().minus(MEMORY));
    }
}
