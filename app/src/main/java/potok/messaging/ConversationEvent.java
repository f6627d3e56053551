package potok.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;

/** What happened to a conversation; heard in the transaction in which it happened. */
public sealed interface ConversationEvent {
    ConversationId conversation();

    /** Somebody wrote to us for the first time, or again after the conversation was closed. */
    record Opened(ConversationId conversation) implements ConversationEvent {}

    /** The client wrote into an open conversation. */
    record ClientWrote(ConversationId conversation) implements ConversationEvent {}

    /** We answered; {@code atTask}: by completing the task that asked for it. */
    record Answered(ConversationId conversation, @Nullable UserId by, boolean atTask) implements ConversationEvent {}

    /** Somebody has it now: chosen by the rule, or {@code taken} by hand or handed over. */
    record Assigned(ConversationId conversation, UserId to, boolean taken) implements ConversationEvent {}

    /** Nobody is free. */
    record Queued(ConversationId conversation) implements ConversationEvent {}

    /** It was taken from somebody who did not answer, or who is not there any more. */
    record Released(ConversationId conversation, UserId from, String reason) implements ConversationEvent {}

    record Escalated(ConversationId conversation) implements ConversationEvent {}

    record PriorityChanged(ConversationId conversation, ConversationPriority priority) implements ConversationEvent {}

    /** What came of it; an order of {@code record}, say. */
    record Linked(ConversationId conversation, ConversationLink.Kind kind, UUID record) implements ConversationEvent {}

    /** Somebody wrote down what it was about, or why nothing came of it. */
    record Noted(ConversationId conversation, String note) implements ConversationEvent {}

    /** {@code had}: who may answer another one now. */
    record Closed(ConversationId conversation, @Nullable UserId had, boolean atTask) implements ConversationEvent {}

    record Reopened(ConversationId conversation, UserId by) implements ConversationEvent {}

    /** Read, or an answer of ours has come further. */
    record Refreshed(ConversationId conversation) implements ConversationEvent {}
}
