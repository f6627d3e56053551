package potok.integrations.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what Mango Office tells during one conversation, in its own words and with its own inconsistencies. */
class MangoScript {
    static final int DONE = 1000;
    static final int FORWARDED = 1100;
    static final int CALLER_HUNG_UP = 1110;
    static final int NO_ANSWER = 1111;
    static final int CALLEE_HUNG_UP = 1120;
    static final int BUSY = 1121;
    static final int ENDED_BY_COMMAND = 1181;

    private final String conversation;
    private final List<Webhook> webhooks = new ArrayList<>();
    private final @Nullable String commandId;
    private boolean numbersAsText;

    MangoScript(String conversation, @Nullable String commandId) {
        this.conversation = conversation;
        this.commandId = commandId;
    }

    /** What was written since this was asked last. */
    List<Webhook> news() {
        var news = List.copyOf(webhooks);
        webhooks.clear();
        return news;
    }

    static ObjectNode party(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }

    static ObjectNode employee(String extension) {
        return party("extension", extension).put("number", "sip:op" + extension + "@sandbox.test");
    }

    Leg leg(String location, ObjectNode from, ObjectNode to) {
        return new Leg(location, from, to);
    }

    void result(String command, String commandId, int code) {
        var json = JsonNodeFactory.instance.objectNode().put("command_id", commandId);
        add("result/" + command, json.put("result", String.valueOf(code)));
    }

    void summary(Direction direction, ObjectNode from, ObjectNode to, String line, Times times, int reason) {
        var json = entry();
        number(json, "call_direction", direction.code);
        json.set("from", from);
        json.set("to", to);
        json.put("line_number", line);
        number(json, "create_time", times.created().getEpochSecond());
        number(json, "forward_time", times.created().getEpochSecond());
        number(
                json,
                "talk_time",
                times.answered() == null ? 0 : times.answered().getEpochSecond());
        number(json, "end_time", times.ended().getEpochSecond());
        number(json, "entry_result", times.answered() == null ? 0 : 1);
        number(json, "disconnect_reason", reason);
        add("events/summary", json);
    }

    void recording(Leg leg, String extension, Instant at) {
        var recordingId = "r-" + UUID.randomUUID();
        var completed = entry().put("recording_id", recordingId).put("recording_state", "Completed");
        number(completed, "seq", 2);
        completed.put("call_id", leg.id).put("extension", extension);
        number(completed, "timestamp", at.getEpochSecond());
        number(completed, "completion_code", DONE);
        add("events/recording", completed.put("recipient", "Cloud"));
        var added =
                entry().put("recording_id", recordingId).put("product_id", 1).put("user_id", -1);
        number(added, "timestamp", at.getEpochSecond());
        add("events/record/added", added);
    }

    private ObjectNode entry() {
        return JsonNodeFactory.instance.objectNode().put("entry_id", conversation);
    }

    private void add(String path, ObjectNode json) {
        webhooks.add(new Webhook(path, json.toString()));
    }

    /** As the vendor does: now as text, now as a number. */
    private void number(ObjectNode json, String name, long value) {
        numbersAsText = !numbersAsText;
        if (numbersAsText) {
            json.put(name, String.valueOf(value));
        } else {
            json.put(name, value);
        }
    }

    enum Direction {
        INCOMING(1),
        OUTGOING(2);

        private final int code;

        Direction(int code) {
            this.code = code;
        }
    }

    record Times(Instant created, @Nullable Instant answered, Instant ended) {}

    /** One leg; each of its states has the next sequence number. */
    class Leg {
        private final String id = UUID.randomUUID().toString();
        private final String location;
        private ObjectNode from;
        private final ObjectNode to;
        private int seq;

        private Leg(String location, ObjectNode from, ObjectNode to) {
            this.location = location;
            this.from = from;
            this.to = to;
        }

        Leg takenFrom(Leg earlier) {
            from.put("taken_from_call_id", earlier.id);
            return this;
        }

        String id() {
            return id;
        }

        /** Somebody else takes over this end. */
        Leg from(ObjectNode other) {
            from = other;
            return this;
        }

        Leg held(Instant at) {
            add("events/call", state("OnHold", at));
            return this;
        }

        Leg appeared(Instant at) {
            add("events/call", state("Appeared", at));
            return this;
        }

        Leg connected(Instant at) {
            add("events/call", state("Connected", at));
            return this;
        }

        Leg disconnected(Instant at, int reason) {
            var json = state("Disconnected", at);
            number(json, "disconnect_reason", reason);
            add("events/call", json);
            return this;
        }

        private ObjectNode state(String state, Instant at) {
            var json = entry().put("call_id", id).put("call_state", state).put("location", location);
            number(json, "timestamp", at.getEpochSecond());
            number(json, "seq", ++seq);
            json.set("from", from.deepCopy());
            json.set("to", to.deepCopy());
            if (commandId != null) {
                json.put("command_id", commandId);
            }
            return json;
        }
    }
}
