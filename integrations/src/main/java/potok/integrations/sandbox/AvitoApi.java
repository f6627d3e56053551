package potok.integrations.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import potok.integrations.avito.AvitoAccount;
import potok.integrations.avito.AvitoAccounts;

/** Avito's interface, as far as the product speaks with it: tokens that end, chats, messages, webhooks, tracked calls. */
@RestController
@RequestMapping("/sandbox/avito")
@ConditionalOnProperty("potok.sandbox.enabled")
class AvitoApi {
    private static final Duration LIFE = Duration.ofDays(1);
    private static final Duration RECORD_DELAY = Duration.ofSeconds(30);
    private static final int LONGEST_TEXT = 1000;
    private static final int RATE = 600;

    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private final AvitoStandIn avito;
    private final AvitoAccounts accounts;
    private final Clock clock;

    AvitoApi(AvitoStandIn avito, AvitoAccounts accounts, Clock clock) {
        this.avito = avito;
        this.accounts = accounts;
        this.clock = clock;
    }

    private record Token(String clientId, Instant until, long keys) {}

    @PostMapping("/token")
    ResponseEntity<String> token(
            @RequestParam(name = "grant_type", defaultValue = "") String grant,
            @RequestParam(name = "client_id", defaultValue = "") String client,
            @RequestParam(name = "client_secret", defaultValue = "") String secret) {
        return unlessFaulty(() -> {
            if (!grant.equals("client_credentials")
                    || accounts.all().stream()
                            .noneMatch(account -> account.clientId().equals(client)
                                    && account.clientSecret().equals(secret))) {
                return error(401, "invalid client credentials");
            }
            var token = "sandbox-" + UUID.randomUUID();
            tokens.put(token, new Token(client, clock.instant().plus(LIFE), avito.keys()));
            return ok(object().put("access_token", token)
                    .put("expires_in", LIFE.toSeconds())
                    .put("token_type", "Bearer"));
        });
    }

    @GetMapping("/messenger/v2/accounts/{user}/chats")
    ResponseEntity<String> chats(
            @RequestHeader(name = "Authorization", defaultValue = "") String token,
            @PathVariable String user,
            @RequestParam(name = "unread_only", defaultValue = "false") boolean unreadOnly) {
        return as(token, user, account -> {
            var answer = object();
            answer.putArray("chats").addAll(avito.chats(user, unreadOnly));
            return ok(answer);
        });
    }

    @GetMapping("/messenger/v2/accounts/{user}/chats/{chat}")
    ResponseEntity<String> chat(
            @RequestHeader(name = "Authorization", defaultValue = "") String token,
            @PathVariable String user,
            @PathVariable String chat) {
        return as(token, user, account -> avito.chat(user, chat)
                .map(AvitoApi::ok)
                .orElseGet(() -> error(404, "chat not found")));
    }

    @GetMapping("/messenger/v3/accounts/{user}/chats/{chat}/messages/")
    ResponseEntity<String> messages(
            @RequestHeader(name = "Authorization", defaultValue = "") String token,
            @PathVariable String user,
            @PathVariable String chat,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam(defaultValue = "0") int offset) {
        return as(token, user, account -> avito.messages(user, chat)
                .map(messages -> {
                    var answer = object();
                    answer.putArray("messages")
                            .addAll(messages.stream().skip(offset).limit(limit).toList());
                    return ok(answer);
                })
                .orElseGet(() -> error(404, "chat not found")));
    }

    @PostMapping("/messenger/v1/accounts/{user}/chats/{chat}/messages")
    ResponseEntity<String> send(
            @RequestHeader(name = "Authorization", defaultValue = "") String token,
            @PathVariable String user,
            @PathVariable String chat,
            @RequestBody JsonNode message) {
        return as(token, user, account -> {
            var text = message.path("message").path("text").asText();
            if (!message.path("type").asText().equals("text") || text.isBlank() || text.length() > LONGEST_TEXT) {
                return error(400, "message.text must have 1 to 1000 characters");
            }
            return avito.answer(user, chat, text).map(AvitoApi::ok).orElseGet(() -> error(404, "chat not found"));
        });
    }

    @PostMapping("/messenger/v1/accounts/{user}/chats/{chat}/read")
    ResponseEntity<String> read(
            @RequestHeader(name = "Authorization", defaultValue = "") String token,
            @PathVariable String user,
            @PathVariable String chat) {
        return as(
                token, user, account -> avito.read(user, chat) ? ok(object().put("ok", true)) : error(404, "no chat"));
    }

    @PostMapping("/messenger/v3/webhook")
    ResponseEntity<String> subscribe(
            @RequestHeader(name = "Authorization", defaultValue = "") String token, @RequestBody JsonNode wanted) {
        return as(
                token,
                null,
                account -> avito.subscribe(account.userId(), wanted.path("url").asText())
                        ? ok(object().put("ok", true))
                        : error(400, "the address does not answer 200"));
    }

    @PostMapping("/messenger/v1/webhook/unsubscribe")
    ResponseEntity<String> unsubscribe(
            @RequestHeader(name = "Authorization", defaultValue = "") String token, @RequestBody JsonNode unwanted) {
        return as(token, null, account -> {
            avito.unsubscribe(account.userId(), unwanted.path("url").asText());
            return ok(object().put("ok", true));
        });
    }

    @PostMapping("/messenger/v1/subscriptions")
    ResponseEntity<String> subscriptions(@RequestHeader(name = "Authorization", defaultValue = "") String token) {
        return as(token, null, account -> {
            var answer = object();
            var list = answer.putArray("subscriptions");
            avito.webhooks(account.userId())
                    .forEach(url -> list.addObject().put("url", url).put("version", "3"));
            return ok(answer);
        });
    }

    @PostMapping("/calltracking/v1/getCalls/")
    ResponseEntity<String> calls(
            @RequestHeader(name = "Authorization", defaultValue = "") String token, @RequestBody JsonNode wanted) {
        return as(token, null, account -> {
            var until = wanted.has("dateTimeTo") ? moment(wanted, "dateTimeTo") : clock.instant();
            var found = avito.calls(account.userId(), moment(wanted, "dateTimeFrom"), until);
            return ok(withError(object().set("calls", page(found, wanted)), found.isEmpty() ? 1000 : 0, ""));
        });
    }

    @PostMapping("/calltracking/v1/getCallById/")
    ResponseEntity<String> call(
            @RequestHeader(name = "Authorization", defaultValue = "") String token, @RequestBody JsonNode wanted) {
        return as(token, null, account -> {
            var call = callOf(account, wanted.path("callId").asText());
            return ok(
                    call == null
                            ? withError(object(), 1004, "not found")
                            : withError(object().set("call", call), 0, ""));
        });
    }

    /** A few bytes of sound, half a minute after the call. */
    @GetMapping("/calltracking/v1/getRecordByCallId/")
    ResponseEntity<byte[]> record(
            @RequestHeader(name = "Authorization", defaultValue = "") String token, @RequestParam String callId) {
        var account = account(token);
        var call = account == null ? null : callOf(account, callId);
        if (call == null) {
            return ResponseEntity.status(account == null ? 401 : 404).build();
        }
        var end = moment(call, "callTime")
                .plusSeconds(call.path("talkDuration").asLong())
                .plus(RECORD_DELAY);
        return end.isAfter(clock.instant())
                ? ResponseEntity.status(425).build()
                : ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("audio/mpeg"))
                        .body(new byte[] {(byte) 0xff, (byte) 0xfb, (byte) 0x90, 0});
    }

    private @Nullable JsonNode callOf(AvitoAccount account, String id) {
        return avito.calls(account.userId(), Instant.EPOCH, clock.instant()).stream()
                .filter(call -> call.path("callId").asText().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static ArrayNode page(List<ObjectNode> found, JsonNode wanted) {
        var calls = JsonNodeFactory.instance.arrayNode();
        found.stream()
                .skip(wanted.path("offset").asInt())
                .limit(wanted.path("limit").asInt(100))
                .forEach(calls::add);
        return calls;
    }

    private static ObjectNode withError(ObjectNode answer, int code, String message) {
        answer.putObject("error").put("code", code).put("message", message);
        return answer;
    }

    /** @param user whose data are asked for; null when the token alone says that */
    private ResponseEntity<String> as(
            String header, @Nullable String user, Function<AvitoAccount, ResponseEntity<String>> request) {
        return unlessFaulty(() -> {
            var account = account(header);
            if (account == null) {
                return error(401, "invalid access token");
            }
            return user == null || user.equals(account.userId()) ? request.apply(account) : error(403, "forbidden");
        });
    }

    private ResponseEntity<String> unlessFaulty(Supplier<ResponseEntity<String>> request) {
        var met = avito.faults().next();
        avito.faults().waitIfSlow(met);
        return switch (met) {
            case TOO_MANY_REQUESTS ->
                ResponseEntity.status(429)
                        .header(HttpHeaders.RETRY_AFTER, "1")
                        .header("X-RateLimit-Remaining", "0")
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(errorBody(429, "too many requests"));
            case SERVER_ERROR -> error(500, "internal error");
            case NONE, SLOW -> request.get();
        };
    }

    private @Nullable AvitoAccount account(String header) {
        var token = header.startsWith("Bearer ") ? tokens.get(header.substring("Bearer ".length())) : null;
        if (token == null || token.keys() != avito.keys() || token.until().isBefore(clock.instant())) {
            return null;
        }
        return accounts.all().stream()
                .filter(account -> account.clientId().equals(token.clientId()))
                .findFirst()
                .orElse(null);
    }

    private static Instant moment(JsonNode from, String field) {
        return OffsetDateTime.parse(from.path(field).asText()).toInstant();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ResponseEntity<String> ok(JsonNode answer) {
        return ResponseEntity.ok()
                .header("X-RateLimit-Limit", String.valueOf(RATE))
                .header("X-RateLimit-Remaining", String.valueOf(RATE - 1))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.toString());
    }

    private static ResponseEntity<String> error(int status, String message) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(errorBody(status, message));
    }

    private static String errorBody(int status, String message) {
        var body = object();
        body.putObject("error").put("code", status).put("message", message);
        return body.toString();
    }
}
