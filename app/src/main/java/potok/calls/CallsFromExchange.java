package potok.calls;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.UserId;
import potok.integrations.telephony.Direction;
import potok.integrations.telephony.TelephonyEvent;
import potok.people.Staff;
import potok.people.StaffView;
import potok.settings.PhoneLines;
import potok.shared.PhoneNumber;

/**
 * Keeps our calls as the telephone exchange tells of them. Events come repeated and in any order: whichever is first
 * makes the call, each changes only what it is the first to know.
 */
@Component
@Transactional
class CallsFromExchange {
    private static final String SUCCESS = "1000";

    private final CallRepository calls;
    private final PhoneLines lines;
    private final Staff staff;
    private final CallRecordings recordings;

    CallsFromExchange(CallRepository calls, PhoneLines lines, Staff staff, CallRecordings recordings) {
        this.recordings = recordings;
        this.calls = calls;
        this.lines = lines;
        this.staff = staff;
    }

    @EventListener
    void on(TelephonyEvent.Appeared appeared) {
        if (appeared.direction() != Direction.INTERNAL) {
            calls.save(call(new Facts(
                    appeared.conversation(),
                    appeared.direction(),
                    appeared.client(),
                    appeared.line(),
                    appeared.commandId(),
                    appeared.at())));
        }
    }

    @EventListener
    void on(TelephonyEvent.Connected connected) {
        if (connected.direction() == Direction.INTERNAL) {
            return;
        }
        var call = call(new Facts(
                connected.conversation(),
                connected.direction(),
                connected.client(),
                connected.line(),
                connected.commandId(),
                connected.at()));
        call.answer(operatorAt(connected.extension()), connected.at());
        calls.save(call);
        endCallBacksOf(call);
    }

    @EventListener
    void on(TelephonyEvent.Ended ended) {
        if (ended.direction() == Direction.INTERNAL) {
            return;
        }
        var call = call(new Facts(
                ended.conversation(), ended.direction(), ended.client(), ended.line(), null, ended.startedAt()));
        call.beganAt(ended.startedAt());
        call.end(operatorAt(ended.extension()), ended.answeredAt(), ended.endedAt());
        calls.save(call);
        if (ended.answeredAt() != null) {
            endCallBacksOf(call);
        }
    }

    /** Conversations among ourselves are recorded too, but are no calls of ours. */
    @EventListener
    void on(TelephonyEvent.Recorded recorded) {
        calls.findByMangoId(recorded.conversation()).ifPresent(call -> {
            call.record(recorded.recordingId());
            calls.save(call);
            recordings.fetch(call.id(), recorded.recordingId());
        });
    }

    /** The exchange took a command to call back and refuses it afterwards. */
    @EventListener
    void on(TelephonyEvent.CommandAnswered answered) {
        if (!answered.result().equals(SUCCESS)) {
            CallBackName.callIn(answered.conversation())
                    .flatMap(calls::findById)
                    .ifPresent(call -> {
                        call.dialFailed(answered.result());
                        calls.save(call);
                    });
            CallControl.callIn(answered.conversation()).flatMap(calls::findById).ifPresent(call -> {
                call.commandFailed(answered.result());
                calls.save(call);
            });
        }
    }

    private record Facts(
            String conversation,
            Direction direction,
            @Nullable String client,
            @Nullable String line,
            @Nullable String command,
            Instant at) {}

    private Call call(Facts facts) {
        return calls.findByMangoId(facts.conversation()).orElseGet(() -> {
            var client = number(facts.client()).orElse(null);
            if (facts.direction() == Direction.OUTGOING) {
                var returned = CallBackName.callIn(facts.command()).flatMap(calls::findById);
                return Call.outgoing(
                        calls.nextNumber(),
                        facts.conversation(),
                        client,
                        facts.line(),
                        returned.orElse(null),
                        facts.at());
            }
            var line = number(facts.line()).flatMap(lines::find);
            return Call.incoming(
                    calls.nextNumber(), facts.conversation(), client, facts.line(), line.orElse(null), facts.at());
        });
    }

    /** The client was reached by his own new call. */
    private void endCallBacksOf(Call answered) {
        var client = answered.phoneClient();
        if (client == null || answered.isOutgoing()) {
            return;
        }
        calls.findByPhoneClientAndCallBackAtNotNullAndIdNot(client, answered.id())
                .forEach(open -> {
                    open.supersede(answered.id());
                    calls.save(open);
                });
    }

    private static Optional<PhoneNumber> number(@Nullable String digits) {
        return Optional.ofNullable(digits).flatMap(PhoneNumber::tryOf);
    }

    private @Nullable UserId operatorAt(@Nullable String extension) {
        return Optional.ofNullable(extension)
                .flatMap(staff::byExtension)
                .map(StaffView::id)
                .orElse(null);
    }
}
