package potok.calls;

import java.time.Clock;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.AuditEvent;
import potok.identity.Role;
import potok.identity.SignedIn;
import potok.integrations.inbox.InboundEvent;
import potok.integrations.inbox.Inbox;
import potok.integrations.inbox.InboxEventView;
import potok.integrations.inbox.InboxHandler;
import potok.integrations.telephony.Recording;
import potok.integrations.telephony.Recordings;
import potok.shared.NotFound;

/**
 * The sounds of our calls. That one is to be fetched lies in the inbox, like all that may fail and must not be forgotten:
 * it is tried again while the exchange has not finished it, and stands among the dead events when it never comes.
 */
@Service
@Transactional
public class CallRecordings implements InboxHandler {
    private static final String SOURCE = "recording";

    private final CallRecordingRepository recordings;
    private final CallRepository calls;
    private final Recordings exchange;
    private final Inbox inbox;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CallRecordings(
            CallRecordingRepository recordings,
            CallRepository calls,
            Recordings exchange,
            Inbox inbox,
            ApplicationEventPublisher events,
            Clock clock) {
        this.recordings = recordings;
        this.calls = calls;
        this.exchange = exchange;
        this.inbox = inbox;
        this.events = events;
        this.clock = clock;
    }

    /** Managers listen to all calls, operators to their own. */
    public static boolean mayListen(SignedIn user, CallView call) {
        return user.is(Role.ADMIN) || user.is(Role.MANAGER) || user.id().equals(call.operator());
    }

    @Transactional(readOnly = true)
    public boolean isThere(CallId call) {
        return recordings.existsById(call);
    }

    /** @throws NotFound when there is none, or it is none of the user's business */
    public Recording play(CallView call, SignedIn user, boolean fromTheBeginning) {
        var recording = recordings
                .findById(call.id())
                .filter(found -> mayListen(user, call))
                .orElseThrow(() -> new NotFound(call.id()));
        if (fromTheBeginning) {
            events.publishEvent(AuditEvent.of("RECORDING_PLAYED", Map.of())
                    .about("Call", call.id(), String.valueOf(call.number())));
        }
        return recording.sound();
    }

    /** Soon; the exchange needs a while. */
    void fetch(CallId call, String recordingId) {
        inbox.accept(new InboundEvent(SOURCE, recordingId, "fetch", null, call.toString()));
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public void handle(InboxEventView event) {
        var call = CallId.of(event.payload());
        if (calls.existsById(call)) {
            var sound = exchange.fetch(event.eventId()).orElseThrow(() -> new RecordingNotReady(event.eventId()));
            recordings.save(new CallRecording(call, sound, clock.instant()));
            calls.findById(call).ifPresent(recorded -> {
                recorded.recorded();
                calls.save(recorded);
            });
        }
    }

    static final class RecordingNotReady extends RuntimeException {
        RecordingNotReady(String recording) {
            super("The exchange has not finished the recording " + recording + " yet");
        }
    }
}
