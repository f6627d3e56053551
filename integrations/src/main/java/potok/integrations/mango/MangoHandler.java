package potok.integrations.mango;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import potok.integrations.inbox.InboxEventView;
import potok.integrations.inbox.InboxHandler;
import potok.integrations.telephony.TelephonyEvent;

/** Says in the product's words what Mango Office told us; what means nothing to the product is passed over. */
@Component
class MangoHandler implements InboxHandler {
    private static final String SUCCESS = "1000";

    private final MangoConversationRepository conversations;
    private final ApplicationEventPublisher events;

    MangoHandler(MangoConversationRepository conversations, ApplicationEventPublisher events) {
        this.conversations = conversations;
        this.events = events;
    }

    @Override
    public String source() {
        return MangoEventReader.SOURCE;
    }

    @Override
    public void handle(InboxEventView event) {
        var json = MangoJson.parse(event.payload()).orElseThrow(() -> new IllegalArgumentException("No JSON object"));
        var conversation = json.text("entry_id");
        var kind = event.kind();
        if (kind.startsWith("result/")) {
            answered(json);
        } else if (conversation == null) {
            return;
        } else if (kind.equals("events/call")) {
            call(MangoLeg.of(conversation, json, event.receivedAt()));
        } else if (kind.equals("events/summary")) {
            ended(MangoSummary.of(conversation, json, event.receivedAt()));
        } else if (kind.equals("events/record/added") || (kind.equals("events/recording") && isRecorded(json))) {
            recorded(conversation, json.text("recording_id"));
        } else if (kind.equals("events/dtmf")) {
            keysPressed(conversation, json.text("dtmf"));
        }
    }

    private void call(MangoLeg leg) {
        var conversation = conversation(leg.conversation());
        if (!conversation.isNews(leg)) {
            return;
        }
        conversation.learn(leg);
        var employee = leg.isConnected() ? conversation.connectedEmployee(leg) : null;
        conversation.talk(leg, employee);
        conversations.save(conversation);
        var direction = conversation.direction();
        if (direction == null) {
            return;
        }
        var first = conversation.announce();
        if (employee != null) {
            events.publishEvent(new TelephonyEvent.Connected(
                    leg.conversation(),
                    leg.at(),
                    direction,
                    conversation.client(),
                    conversation.line(),
                    employee,
                    conversation.commandId()));
        } else if (first) {
            events.publishEvent(new TelephonyEvent.Appeared(
                    leg.conversation(),
                    leg.at(),
                    direction,
                    conversation.client(),
                    conversation.line(),
                    conversation.commandId()));
        }
        if (first) {
            tellRecording(conversation);
        }
    }

    /** What the summary leaves out, the legs may have told; what comes after it announces nothing any more. */
    private void ended(MangoSummary summary) {
        var conversation = conversation(summary.conversation());
        var first = conversation.announce();
        conversation.silence();
        conversations.save(conversation);
        events.publishEvent(summary.ended(conversation));
        if (first) {
            tellRecording(conversation);
        }
    }

    private MangoConversation conversation(String entryId) {
        return conversations.findByEntryId(entryId).orElseGet(() -> new MangoConversation(entryId));
    }

    private void answered(MangoJson json) {
        var commandId = json.text("command_id");
        var result = json.text("result");
        if (commandId != null && result != null) {
            events.publishEvent(new TelephonyEvent.CommandAnswered(commandId, result));
        }
    }

    /** A recording of a conversation that nobody heard of yet is told once somebody has. */
    private void recorded(String entryId, @Nullable String recordingId) {
        if (recordingId == null) {
            return;
        }
        var conversation = conversation(entryId);
        conversation.record(recordingId);
        conversations.save(conversation);
        if (conversation.isAnnounced()) {
            tellRecording(conversation);
        }
    }

    private void tellRecording(MangoConversation conversation) {
        var recording = conversation.recordingId();
        if (recording != null) {
            events.publishEvent(new TelephonyEvent.Recorded(conversation.entryId(), recording));
        }
    }

    private void keysPressed(String conversation, @Nullable String keys) {
        if (keys != null) {
            events.publishEvent(new TelephonyEvent.KeysPressed(conversation, keys));
        }
    }

    private static boolean isRecorded(MangoJson json) {
        var code = json.text("completion_code");
        return "Completed".equals(json.text("recording_state")) && (code == null || code.equals(SUCCESS));
    }
}
