package potok.integrations.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Stands in for Avito: buyers who are not there, their chats about advertisements, and calls that they made. */
@Component
@ConditionalOnProperty("potok.sandbox.enabled")
public class AvitoStandIn {
    private static final int MOST_CHATS = 200;

    private final Map<String, Conversation> chats = new LinkedHashMap<>();
    private final Map<String, List<ObjectNode>> calls = new LinkedHashMap<>();
    private final Map<String, List<String>> webhooks = new LinkedHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicLong keys = new AtomicLong();
    private final AvitoDeliveries deliveries;
    private final Clock clock;
    private final Faults faults = new Faults();

    AvitoStandIn(AvitoDeliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
        // Else numbers would begin anew at each start, and Avito's never do.
        ids.set(clock.instant().getEpochSecond());
    }

    private static final class Conversation {
        private final String id;
        private final String account;
        private final long buyerId;
        private final long itemId;
        private final String buyer;
        private final String item;
        private final String price;
        private final List<AvitoChat.Line> lines = new ArrayList<>();

        Conversation(long number, String account, String buyer, String item, String price) {
            this.id = "u2i-" + number;
            this.account = account;
            this.buyerId = number;
            this.itemId = number;
            this.buyer = buyer;
            this.item = item;
            this.price = price;
        }

        boolean isUnread() {
            return lines.stream().anyMatch(line -> !line.fromSeller() && !line.read());
        }

        AvitoChat view() {
            return new AvitoChat(id, account, buyer, item, price, isUnread(), List.copyOf(lines));
        }
    }

    public Faults faults() {
        return faults;
    }

    /** All tokens are void from now on, as when somebody changed the key. */
    public void voidTokens() {
        keys.incrementAndGet();
    }

    long keys() {
        return keys.get();
    }

    /** A buyer opens a chat about an advertisement of this account; he writes afterwards. */
    public synchronized AvitoChat begin(String account, String buyer, String item, String price) {
        var chat = new Conversation(ids.incrementAndGet(), account, buyer, item, price);
        chats.put(chat.id, chat);
        if (chats.size() > MOST_CHATS) {
            chats.remove(chats.keySet().iterator().next());
        }
        return chat.view();
    }

    /** The latest first. */
    public synchronized List<AvitoChat> chats(String account) {
        var views = new ArrayList<>(chats.values().stream()
                .filter(chat -> chat.account.equals(account))
                .map(Conversation::view)
                .toList());
        Collections.reverse(views);
        return views;
    }

    public synchronized AvitoChat chat(String id) {
        return conversation(id).view();
    }

    public void write(String chat, String text) {
        say(chat, text, false, true);
    }

    /** He writes, and for once no webhook tells of it. */
    public void writeUntold(String chat, String text) {
        say(chat, text, false, false);
    }

    /** A buyer calls the number of an advertisement. */
    public synchronized String call(String account, String buyerPhone, Instant at, Duration waiting, Duration talk) {
        var id = String.valueOf(ids.incrementAndGet());
        calls.computeIfAbsent(account, key -> new ArrayList<>())
                .add(JsonNodeFactory.instance
                        .objectNode()
                        .put("callId", Long.parseLong(id))
                        .put("callTime", at.atOffset(ZoneOffset.UTC).toString())
                        .put("waitingDuration", waiting.toSeconds())
                        .put("talkDuration", talk.toSeconds())
                        .put("buyerPhone", digits(buyerPhone))
                        .put("sellerPhone", "74950000001")
                        .put("virtualPhone", "74950000002")
                        .put("itemId", 3_000_003));
        return id;
    }

    synchronized List<ObjectNode> calls(String account, Instant from, Instant until) {
        return calls.getOrDefault(account, List.of()).stream()
                .filter(call -> {
                    var at =
                            OffsetDateTime.parse(call.path("callTime").asText()).toInstant();
                    return !at.isBefore(from) && at.isBefore(until);
                })
                .toList();
    }

    synchronized boolean subscribe(String account, String url) {
        if (!deliveries.answers(url, JsonNodeFactory.instance.objectNode())) {
            return false;
        }
        var known = webhooks.computeIfAbsent(account, key -> new ArrayList<>());
        if (!known.contains(url)) {
            known.add(url);
        }
        return true;
    }

    synchronized void unsubscribe(String account, String url) {
        webhooks.getOrDefault(account, new ArrayList<>()).remove(url);
    }

    public synchronized List<String> webhooks(String account) {
        return List.copyOf(webhooks.getOrDefault(account, List.of()));
    }

    /** What the seller answers; it is told to him as well. */
    synchronized Optional<ObjectNode> answer(String account, String id, String text) {
        return owned(account, id).map(chat -> say(chat.id, text, true, true));
    }

    synchronized boolean read(String account, String id) {
        var chat = owned(account, id);
        chat.ifPresent(one -> one.lines.replaceAll(
                line -> new AvitoChat.Line(line.id(), line.fromSeller(), line.text(), line.at(), true)));
        return chat.isPresent();
    }

    /** Of the account's chats, the latest first. */
    synchronized List<ObjectNode> chats(String account, boolean unreadOnly) {
        return chats(account).stream()
                .filter(chat -> !unreadOnly || chat.unread())
                .map(chat -> json(conversation(chat.id())))
                .toList();
    }

    synchronized Optional<ObjectNode> chat(String account, String id) {
        return owned(account, id).map(AvitoStandIn::json);
    }

    /** The latest first. */
    synchronized Optional<List<ObjectNode>> messages(String account, String id) {
        return owned(account, id).map(chat -> {
            var messages = new ArrayList<ObjectNode>();
            chat.lines.forEach(line -> messages.add(0, json(chat, line)));
            return messages;
        });
    }

    private synchronized ObjectNode say(String id, String text, boolean bySeller, boolean told) {
        var chat = conversation(id);
        var line = new AvitoChat.Line("m" + ids.incrementAndGet(), bySeller, text, clock.instant(), bySeller);
        chat.lines.add(line);
        if (told) {
            webhooks(chat.account).forEach(url -> deliveries.tell(url, event(chat, line), faults.duplicates()));
        }
        return json(chat, line);
    }

    private Optional<Conversation> owned(String account, String id) {
        return Optional.ofNullable(chats.get(id)).filter(chat -> chat.account.equals(account));
    }

    private Conversation conversation(String id) {
        return Optional.ofNullable(chats.get(id)).orElseThrow(() -> new NoSuchElementException("No chat " + id));
    }

    private ObjectNode event(Conversation chat, AvitoChat.Line line) {
        var event = JsonNodeFactory.instance
                .objectNode()
                .put("id", "e" + ids.incrementAndGet())
                .put("version", "v3.0.0")
                .put("timestamp", line.at().getEpochSecond());
        var value = event.putObject("payload").put("type", "message").putObject("value");
        value.setAll(json(chat, line));
        value.put("chat_id", chat.id)
                .put("chat_type", "u2i")
                .put("user_id", Long.parseLong(chat.account))
                .put("published_at", line.at().toString())
                .put("item_id", chat.itemId);
        return event;
    }

    private static ObjectNode json(Conversation chat, AvitoChat.Line line) {
        var message = JsonNodeFactory.instance
                .objectNode()
                .put("id", line.id())
                .put("author_id", line.fromSeller() ? Long.parseLong(chat.account) : chat.buyerId)
                .put("created", line.at().getEpochSecond())
                .put("direction", line.fromSeller() ? "out" : "in")
                .put("type", "text")
                .put("is_read", line.read());
        message.putObject("content").put("text", line.text());
        return message;
    }

    private static ObjectNode json(Conversation chat) {
        var json = JsonNodeFactory.instance.objectNode().put("id", chat.id);
        json.putObject("context")
                .put("type", "item")
                .putObject("value")
                .put("id", chat.itemId)
                .put("title", chat.item)
                .put("price_string", chat.price)
                .put("url", "https://www.avito.ru/" + chat.itemId);
        var users = json.putArray("users");
        users.addObject().put("id", chat.buyerId).put("name", chat.buyer);
        users.addObject().put("id", Long.parseLong(chat.account)).put("name", "Potok");
        return json;
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }
}
