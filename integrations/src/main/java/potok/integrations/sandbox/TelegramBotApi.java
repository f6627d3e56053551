package potok.integrations.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import potok.integrations.chat.BotAccounts;
import potok.integrations.sandbox.TelegramChat.BotButton;

/** The Bot API of the stand-in: method names in any case; JSON, multipart or a form. */
@RestController
@RequestMapping("/sandbox/telegram")
@ConditionalOnProperty("potok.sandbox.enabled")
class TelegramBotApi {
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_DATA = 64;
    private static final int LONGEST_POLL = 50;

    private final TelegramStandIn people;
    private final TelegramUpdateQueue updates;
    private final BotAccounts accounts;
    private final ObjectMapper mapper;
    private final Clock clock;
    private final Pace pace = new Pace(30, 30);

    TelegramBotApi(
            TelegramStandIn people,
            TelegramUpdateQueue updates,
            BotAccounts accounts,
            ObjectMapper mapper,
            Clock clock) {
        this.people = people;
        this.updates = updates;
        this.accounts = accounts;
        this.mapper = mapper;
        this.clock = clock;
    }

    @PostMapping("/bot{token}/{method}")
    ResponseEntity<String> call(@PathVariable String token, @PathVariable String method, HttpServletRequest request)
            throws IOException, InterruptedException {
        var met = people.faults().next();
        people.faults().waitIfSlow(met);
        if (met == Faults.Fault.SERVER_ERROR) {
            return ResponseEntity.status(502)
                    .contentType(MediaType.TEXT_HTML)
                    .body("<html><body><h1>502 Bad Gateway</h1></body></html>");
        }
        try {
            if (!token.equals(accounts.current().token())) {
                throw new TelegramRefusal(401, "Unauthorized");
            }
            if (met == Faults.Fault.TOO_MANY_REQUESTS) {
                throw TelegramRefusal.tooMany(1);
            }
            return answer(200, JsonNodeFactory.instance.objectNode().put("ok", true), result(method, request));
        } catch (TelegramRefusal refusal) {
            return refused(refusal);
        }
    }

    @GetMapping("/file/bot{token}/{file}")
    ResponseEntity<byte[]> file(@PathVariable String token, @PathVariable String file) {
        return token.equals(accounts.current().token())
                ? ResponseEntity.of(people.file(file))
                : ResponseEntity.status(401).build();
    }

    private JsonNode result(String method, HttpServletRequest request) throws IOException, InterruptedException {
        var given = parameters(request);
        return switch (method.toLowerCase(Locale.ROOT)) {
            case "getme" -> me();
            case "setwebhook" -> setWebhook(given);
            case "deletewebhook" -> {
                updates.set(null);
                yield BooleanNode.TRUE;
            }
            case "getwebhookinfo" -> webhookInfo();
            case "getupdates" -> getUpdates(given);
            case "sendmessage" -> sendMessage(given);
            case "senddocument" -> sendDocument(given, request);
            case "editmessagetext" -> editMessageText(given);
            case "answercallbackquery" -> {
                people.acknowledge(given.path("callback_query_id").asText());
                yield BooleanNode.TRUE;
            }
            case "getfile" -> getFile(given);
            default -> throw new TelegramRefusal(404, "Not Found");
        };
    }

    private ObjectNode me() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", accounts.current().id())
                .put("is_bot", true)
                .put("first_name", "Sandbox")
                .put("username", accounts.current().name());
    }

    private JsonNode setWebhook(JsonNode given) throws JsonProcessingException {
        var url = given.path("url").asText();
        var secret = given.path("secret_token").asText();
        if (!secret.matches("[A-Za-z0-9_-]{0,256}")) {
            throw new TelegramRefusal(400, "Bad Request: secret token contains unallowed characters");
        }
        var kinds = StreamSupport.stream(inner(given.path("allowed_updates")).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        updates.set(url.isEmpty() ? null : new TelegramUpdateQueue.Webhook(url, secret, kinds));
        return BooleanNode.TRUE;
    }

    private JsonNode webhookInfo() {
        var webhook = updates.webhook();
        return JsonNodeFactory.instance
                .objectNode()
                .put("url", webhook == null ? "" : webhook.url())
                .put("has_custom_certificate", false)
                .put("pending_update_count", updates.size());
    }

    private JsonNode getUpdates(JsonNode given) throws InterruptedException {
        if (updates.webhook() != null) {
            throw new TelegramRefusal(409, "Conflict: can't use getUpdates method while webhook is active");
        }
        var fetched = updates.fetch(
                given.path("offset").asLong(),
                given.path("limit").asInt(100),
                Duration.ofSeconds(Math.min(LONGEST_POLL, given.path("timeout").asInt())));
        return JsonNodeFactory.instance.arrayNode().addAll(fetched);
    }

    private JsonNode sendMessage(JsonNode given) throws JsonProcessingException {
        var text = given.path("text").asText();
        if (text.isBlank()) {
            throw new TelegramRefusal(400, "Bad Request: message text is empty");
        }
        if (text.length() > LONGEST_TEXT) {
            throw new TelegramRefusal(400, "Bad Request: message is too long");
        }
        return say(given, text, buttons(given), List.of());
    }

    private JsonNode sendDocument(JsonNode given, HttpServletRequest request) throws JsonProcessingException {
        var file = request instanceof MultipartHttpServletRequest multipart
                ? multipart.getFileMap().values().stream().findFirst().orElse(null)
                : null;
        if (file == null) {
            throw new TelegramRefusal(400, "Bad Request: there is no document in the request");
        }
        var name = file.getOriginalFilename();
        return say(given, given.path("caption").asText(), buttons(given), List.of(name == null ? "file" : name));
    }

    private JsonNode say(JsonNode given, String text, List<BotButton> buttons, List<String> files) {
        if (!pace.take(clock.instant())) {
            throw TelegramRefusal.tooMany(1);
        }
        return people.say(chat(given), text, buttons, files);
    }

    private JsonNode editMessageText(JsonNode given) {
        return people.change(
                chat(given),
                given.path("message_id").asLong(),
                given.path("text").asText());
    }

    private JsonNode getFile(JsonNode given) {
        var id = given.path("file_id").asText();
        var content = people.file(id)
                .orElseThrow(() -> new TelegramRefusal(400, "Bad Request: wrong file_id or the file is unavailable"));
        return JsonNodeFactory.instance
                .objectNode()
                .put("file_id", id)
                .put("file_unique_id", id)
                .put("file_size", content.length)
                .put("file_path", id);
    }

    private List<BotButton> buttons(JsonNode given) throws JsonProcessingException {
        return inner(given.path("reply_markup")).path("inline_keyboard").findParents("text").stream()
                .map(TelegramBotApi::button)
                .toList();
    }

    private static BotButton button(JsonNode button) {
        var data = button.path("callback_data").asText();
        if (data.getBytes(StandardCharsets.UTF_8).length > LONGEST_DATA) {
            throw new TelegramRefusal(400, "Bad Request: BUTTON_DATA_INVALID");
        }
        return new BotButton(button.path("text").asText(), data);
    }

    private static long chat(JsonNode given) {
        var chat = given.path("chat_id").asText();
        if (!chat.matches("-?\\d{1,18}")) {
            throw new TelegramRefusal(400, "Bad Request: chat not found");
        }
        return Long.parseLong(chat);
    }

    private JsonNode parameters(HttpServletRequest request) throws IOException {
        var type = String.valueOf(request.getContentType());
        if (type.startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            return mapper.readTree(request.getInputStream());
        }
        var given = JsonNodeFactory.instance.objectNode();
        request.getParameterMap().forEach((name, values) -> given.put(name, values[0]));
        return given;
    }

    /** In a form, what has parts is written as JSON. */
    private JsonNode inner(JsonNode value) throws JsonProcessingException {
        return value.isTextual() ? mapper.readTree(value.asText()) : value;
    }

    private static ResponseEntity<String> refused(TelegramRefusal refusal) {
        var answer = JsonNodeFactory.instance
                .objectNode()
                .put("ok", false)
                .put("error_code", refusal.code())
                .put("description", refusal.getMessage());
        if (refusal.retryAfter() > 0) {
            answer.putObject("parameters").put("retry_after", refusal.retryAfter());
        }
        return json(refusal.code(), answer);
    }

    private static ResponseEntity<String> answer(int status, ObjectNode answer, JsonNode result) {
        answer.set("result", result);
        return json(status, answer);
    }

    private static ResponseEntity<String> json(int status, ObjectNode answer) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.toString());
    }
}
