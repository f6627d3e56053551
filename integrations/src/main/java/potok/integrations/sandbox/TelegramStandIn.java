package potok.integrations.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import potok.integrations.sandbox.TelegramChat.BotButton;
import potok.integrations.sandbox.TelegramChat.Line;

/** Stands in for Telegram: people who are not there, their telephones, and what our bot says to them. */
@Component
@ConditionalOnProperty("potok.sandbox.enabled")
public class TelegramStandIn {
    private static final int MOST_CHATS = 200;
    private static final int MOST_LINES = 200;

    private final Map<Long, Person> people = new LinkedHashMap<>();
    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final List<String> acknowledged = new ArrayList<>();
    private final AtomicLong ids = new AtomicLong();
    private final TelegramUpdateQueue updates;
    private final Clock clock;
    private final Faults faults = new Faults();

    TelegramStandIn(TelegramUpdateQueue updates, Clock clock) {
        this.updates = updates;
        this.clock = clock;
        updates.failBy(faults);
        // Else numbers would begin anew at each start, and Telegram's never do.
        ids.set(clock.instant().getEpochSecond());
    }

    private static final class Person {
        private final long id;
        private final String name;
        private final List<Line> lines = new ArrayList<>();
        private final Pace pace = new Pace(3, 1);
        private boolean blocked;

        Person(long id, String name) {
            this.id = id;
            this.name = name;
        }

        TelegramChat view() {
            return new TelegramChat(id, name, blocked, List.copyOf(lines));
        }

        void add(Line line) {
            lines.add(line);
            if (lines.size() > MOST_LINES) {
                lines.remove(0);
            }
        }
    }

    public Faults faults() {
        return faults;
    }

    /** Somebody installs the messenger. */
    public synchronized TelegramChat join(String name) {
        var person = new Person(ids.incrementAndGet(), name);
        people.put(person.id, person);
        if (people.size() > MOST_CHATS) {
            people.remove(people.keySet().iterator().next());
        }
        return person.view();
    }

    /** The latest first. */
    public synchronized List<TelegramChat> chats() {
        var views = new ArrayList<>(people.values().stream().map(Person::view).toList());
        Collections.reverse(views);
        return views;
    }

    public synchronized TelegramChat chat(long id) {
        return person(id).view();
    }

    /** He opens {@code https://t.me/<bot>?start=<token>}, or such a token alone, and presses "Start". */
    public void open(long chat, String link) {
        var start = link.indexOf("start=");
        write(chat, ("/start " + (start < 0 ? link : link.substring(start + "start=".length()))).strip());
    }

    public void write(long chat, String text) {
        write(chat, text, null, new byte[0]);
    }

    /** @param file the name of what he attaches */
    public synchronized void write(long chat, String text, @Nullable String file, byte[] content) {
        var person = person(chat);
        person.blocked = false;
        var id = ids.incrementAndGet();
        var message = message(person, id);
        message.set("from", from(person));
        if (!text.isEmpty()) {
            message.put(file == null ? "text" : "caption", text);
        }
        if (file != null) {
            files.put("f" + id, content);
            message.putObject("document")
                    .put("file_id", "f" + id)
                    .put("file_unique_id", "u" + id)
                    .put("file_name", file)
                    .put("mime_type", "application/octet-stream")
                    .put("file_size", content.length);
        }
        person.add(new Line(id, false, text, List.of(), file == null ? List.of() : List.of(file), now()));
        updates.add(update("message", message));
    }

    /** He corrects what he wrote before. */
    public synchronized void edit(long chat, long message, String text) {
        var person = person(chat);
        var edited = message(person, message);
        edited.set("from", from(person));
        edited.put("edit_date", now().getEpochSecond()).put("text", text);
        updates.add(update("edited_message", edited));
    }

    /** @return the id of the press, which the bot must answer */
    public synchronized String press(long chat, long message, String data) {
        var line = person(chat).lines.stream()
                .filter(one -> one.id() == message
                        && one.buttons().stream()
                                .anyMatch(button -> button.data().equals(data)))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No such button"));
        return press(person(chat), message, line.text(), data);
    }

    /** His program pretends that there was such a button. */
    public synchronized String forge(long chat, String data) {
        return press(person(chat), ids.incrementAndGet(), "", data);
    }

    private String press(Person person, long message, String text, String data) {
        var press = JsonNodeFactory.instance.objectNode().put("id", "cq" + ids.incrementAndGet());
        press.set("from", from(person));
        press.set("message", message(person, message).put("text", text));
        press.put("chat_instance", String.valueOf(person.id)).put("data", data);
        updates.add(update("callback_query", press));
        return press.path("id").asText();
    }

    /** Nothing reaches him any more, until he writes himself. */
    public synchronized void block(long chat) {
        person(chat).blocked = true;
        var change = message(person(chat), ids.incrementAndGet());
        change.set("from", from(person(chat)));
        change.putObject("new_chat_member").put("status", "kicked");
        updates.add(update("my_chat_member", change));
    }

    /** The presses that the bot has answered: their buttons do not spin any more. */
    public synchronized List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    synchronized void acknowledge(String press) {
        acknowledged.add(press);
    }

    synchronized Optional<byte[]> file(String id) {
        return Optional.ofNullable(files.get(id));
    }

    /** What the bot says. */
    synchronized ObjectNode say(long chat, String text, List<BotButton> buttons, List<String> attached) {
        var person = people.get(chat);
        if (person == null) {
            throw new TelegramRefusal(400, "Bad Request: chat not found");
        }
        if (person.blocked) {
            throw new TelegramRefusal(403, "Forbidden: bot was blocked by the user");
        }
        if (!person.pace.take(now())) {
            throw TelegramRefusal.tooMany(1);
        }
        var id = ids.incrementAndGet();
        person.add(new Line(id, true, text, buttons, attached, now()));
        return message(person, id).put("text", text);
    }

    synchronized ObjectNode change(long chat, long message, String text) {
        var person = people.get(chat);
        var at = person == null ? -1 : at(person, message);
        if (person == null || at < 0) {
            throw new TelegramRefusal(400, "Bad Request: message to edit not found");
        }
        var old = person.lines.get(at);
        person.lines.set(at, new Line(message, true, text, List.of(), old.files(), old.at()));
        return message(person, message).put("text", text);
    }

    private static int at(Person person, long message) {
        for (var i = 0; i < person.lines.size(); i++) {
            if (person.lines.get(i).id() == message && person.lines.get(i).fromBot()) {
                return i;
            }
        }
        return -1;
    }

    private Person person(long id) {
        var person = people.get(id);
        if (person == null) {
            throw new NoSuchElementException("No chat " + id);
        }
        return person;
    }

    private ObjectNode update(String kind, ObjectNode content) {
        var update = JsonNodeFactory.instance.objectNode().put("update_id", ids.incrementAndGet());
        update.set(kind, content);
        return update;
    }

    private ObjectNode message(Person person, long id) {
        var message =
                JsonNodeFactory.instance.objectNode().put("message_id", id).put("date", now().getEpochSecond());
        message.putObject("chat").put("id", person.id).put("type", "private").put("first_name", person.name);
        return message;
    }

    private static ObjectNode from(Person person) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", person.id)
                .put("is_bot", false)
                .put("first_name", person.name);
    }

    private Instant now() {
        return clock.instant();
    }
}
