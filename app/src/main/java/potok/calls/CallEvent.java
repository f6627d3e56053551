package potok.calls;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.orders.serviceorder.ServiceOrderId;

/** What happened to a call; heard in the transaction in which it happened. */
public sealed interface CallEvent {
    CallId call();

    /** An incoming call arrived. */
    record Rang(CallId call) implements CallEvent {}

    /** We rang a client. */
    record Dialled(CallId call) implements CallEvent {}

    /** Somebody had the exchange ring this call's client. */
    record CalledBack(CallId call, UserId by) implements CallEvent {}

    /** The exchange refused to ring the client; {@code code} is its reason. */
    record DialFailed(CallId call, String code) implements CallEvent {}

    /** Somebody ended the talk by a click. */
    record HungUp(CallId call, UserId by) implements CallEvent {}

    /** Somebody passed the client on to a colleague. */
    record Transferred(CallId call, UserId by, String extension) implements CallEvent {}

    /** The exchange took a command about the talk and did not carry it out; {@code code} is its reason. */
    record CommandFailed(CallId call, String code) implements CallEvent {}

    /** Its recording can be listened to. */
    record RecordingFetched(CallId call) implements CallEvent {}

    /** The conversation is over, or nobody took it. */
    record Ended(CallId call) implements CallEvent {}

    /** Nobody is named when the extension that answered belongs to none of our staff. */
    record Answered(CallId call, @Nullable UserId operator) implements CallEvent {}

    record Missed(CallId call) implements CallEvent {}

    record CallBackPlanned(CallId call, Instant at, int attempt) implements CallEvent {}

    record NotReached(CallId call, int attempt) implements CallEvent {}

    record GivenUp(CallId call) implements CallEvent {}

    /** The client called again and was answered, so nobody needs to call him back. */
    record SupersededBy(CallId call, CallId by) implements CallEvent {}

    record Converted(CallId call, ServiceOrderId order) implements CallEvent {}

    record Informed(CallId call) implements CallEvent {}

    record Rejected(CallId call, String reason) implements CallEvent {}
}
