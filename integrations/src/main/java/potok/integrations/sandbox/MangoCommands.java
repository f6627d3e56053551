package potok.integrations.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Function;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import potok.integrations.mango.MangoForm;
import potok.integrations.mango.MangoSignature;
import potok.integrations.sandbox.Faults.Fault;

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
    private static final int NO_SUCH_CALL = 4101;
    private static final int REFUSED = 420;
    private static final int TOO_MANY = 429;
    private static final int DOWN = 503;
    private static final String TOO_FAST = """
            {"name":"Service Unavailable","message":"Rate limit exceeded.","code":0,"status":429}""";
    private static final int LOCKED_OUT = 401;
    private static final Duration MEMORY = Duration.ofMinutes(2);
    private static final Duration RINGING = Duration.ofSeconds(8);
    private static final Duration TALK = Duration.ofSeconds(60);
    private static final String DEFAULT_LINE = "74950000001";

    private final MangoExchange exchange;
    private final MangoStatistics statistics;
    private final MangoSounds sounds;
    private final MangoSignature signature;
    private final ObjectMapper mapper;
    private final Clock clock;
    private Instant firstMistake = Instant.MIN;
    private int mistakes;

    MangoCommands(
            MangoExchange exchange,
            MangoStatistics statistics,
            MangoSounds sounds,
            MangoSignature signature,
            ObjectMapper mapper,
            Clock clock) {
        this.exchange = exchange;
        this.statistics = statistics;
        this.sounds = sounds;
        this.signature = signature;
        this.mapper = mapper;
        this.clock = clock;
    }

    @PostMapping({
        "/commands/callback",
        "/commands/call/hangup",
        "/commands/transfer",
        "/queries/recording/post",
        "/stats/request",
        "/stats/result",
        "/account/balance"
    })
    ResponseEntity<String> answer(
            HttpServletRequest request,
            @RequestParam(name = "vpbx_api_key", defaultValue = "") String key,
            @RequestParam(defaultValue = "") String sign,
            @RequestParam(defaultValue = "") String json) {
        var fault = exchange.faults().next();
        exchange.faults().waitIfSlow(fault);
        if (fault == Fault.TOO_MANY_REQUESTS) {
            return ResponseEntity.status(TOO_MANY).body(TOO_FAST);
        }
        if (fault == Fault.SERVER_ERROR) {
            return ResponseEntity.status(DOWN).build();
        }
        var path = request.getRequestURI();
        var command = path.substring(path.indexOf("/vpbx/") + "/vpbx/".length());
        return checked(new MangoForm(key, sign, json), asked -> answer(command, asked));
    }

    private ResponseEntity<String> answer(String command, JsonNode asked) {
        return switch (command) {
            case "commands/callback" -> callBack(asked);
            case "commands/call/hangup" ->
                taken(exchange.hangUp(
                        asked.path("call_id").asText(), asked.path("command_id").asText()));
            case "commands/transfer" ->
                taken(exchange.transfer(
                        asked.path("call_id").asText(),
                        asked.path("command_id").asText(),
                        asked.path("initiator").asText(),
                        asked.path("to_number").asText()));
            case "queries/recording/post" ->
                recording(asked.path("recording_id").asText());
            case "stats/request" ->
                ResponseEntity.ok("{\"key\":\"%s\"}"
                        .formatted(statistics.order(
                                asked.path("date_from").asLong(),
                                asked.path("date_to").asLong(),
                                asked.path("fields").asText())));
            case "stats/result" -> report(asked.path("key").asText());
            default -> ResponseEntity.ok("{\"result\":%d,\"balance\":1000.5,\"currency\":\"RUR\"}".formatted(DONE));
        };
    }

    /** A talk that is over is nobody's mistake. */
    private static ResponseEntity<String> taken(boolean done) {
        return ResponseEntity.ok("{\"result\":%d}".formatted(done ? DONE : NO_SUCH_CALL));
    }

    private ResponseEntity<String> recording(String id) {
        return sounds.addressOf(id)
                .map(address -> ResponseEntity.status(HttpStatus.FOUND)
                        .header(HttpHeaders.LOCATION, address)
                        .<String>build())
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<String> report(String key) {
        if (!statistics.isOrdered(key)) {
            return ResponseEntity.notFound().build();
        }
        var text = statistics.fetch(key);
        return text == null
                ? ResponseEntity.noContent().build()
                : ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(text);
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
        exchange.callBack(commandId, new PlaceCall(line, client, extension, RINGING, TALK, Set.of()));
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
