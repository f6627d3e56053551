package potok.calls.process;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import potok.calls.CallId;
import potok.calls.CallView;
import potok.calls.Calls;
import potok.integrations.chat.ChatChannel;
import potok.messaging.ConversationId;
import potok.messaging.ConversationView;
import potok.messaging.Conversations;
import potok.shared.NotFound;
import potok.shared.PhoneNumber;

/** The call or the chat behind an inquiry: a business key is the id of either. */
@Component
class AskedFor {
    private static final List<String> OF_A_CALL =
            List.of("order", "callback", "information", "rejected", "wrong-number");
    private static final List<String> OF_A_CHAT = List.of("order", "information", "rejected");

    private final Calls calls;
    private final Conversations conversations;

    AskedFor(Calls calls, Conversations conversations) {
        this.calls = calls;
        this.conversations = conversations;
    }

    /** {@code phone} is what we look up by, {@code phoneShown} what the reader may see; a call has no {@code channel}. */
    record Inquiry(
            long number,
            @Nullable ChatChannel channel,
            @Nullable PhoneNumber phone,
            @Nullable PhoneNumber phoneShown,
            @Nullable String clientName,
            @Nullable String city,
            @Nullable String rk,
            Instant since,
            List<String> outcomes) {
        private static Inquiry of(CallView call) {
            return new Inquiry(
                    call.number(),
                    null,
                    call.phoneClient(),
                    call.shown().phoneClient(),
                    call.clientName(),
                    call.city(),
                    call.rk(),
                    call.dateCreate(),
                    OF_A_CALL);
        }

        private static Inquiry of(ConversationView chat) {
            return new Inquiry(
                    chat.number(),
                    chat.channel(),
                    chat.clientPhone(),
                    chat.shown().clientPhone(),
                    chat.clientName(),
                    chat.city(),
                    chat.rk(),
                    chat.lastMessageAt(),
                    OF_A_CHAT);
        }
    }

    /** @throws NotFound when it is neither's */
    Inquiry by(String businessKey) {
        return calls.views(List.of(CallId.of(businessKey))).stream()
                .findFirst()
                .map(Inquiry::of)
                .or(() -> conversations.views(List.of(ConversationId.of(businessKey))).stream()
                        .findFirst()
                        .map(Inquiry::of))
                .orElseThrow(() -> new NotFound(businessKey));
    }
}
