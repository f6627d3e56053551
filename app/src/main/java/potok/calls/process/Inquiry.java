package potok.calls.process;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import potok.calls.CallId;
import potok.calls.Calls;
import potok.calls.ChatOrders;
import potok.messaging.ConversationId;
import potok.orders.serviceorder.PlaceServiceOrder;
import potok.orders.serviceorder.ServiceOrderId;

/** What can come of a call and of a chat alike. */
sealed interface Inquiry {
    ServiceOrderId convert(PlaceServiceOrder request);

    void inform(String note);

    void reject(String reason);

    /** That of the order; a chat is linked to it from its own side. */
    @Nullable
    UUID call();

    record OfCall(Calls calls, CallId id) implements Inquiry {
        @Override
        public ServiceOrderId convert(PlaceServiceOrder request) {
            return calls.convert(id, request);
        }

        @Override
        public void inform(String note) {
            calls.inform(id, note);
        }

        @Override
        public void reject(String reason) {
            calls.reject(id, reason);
        }

        @Override
        public UUID call() {
            return id.value();
        }
    }

    record OfChat(ChatOrders chats, ConversationId id) implements Inquiry {
        @Override
        public ServiceOrderId convert(PlaceServiceOrder request) {
            return chats.convert(id, request);
        }

        @Override
        public void inform(String note) {
            chats.note(id, note);
        }

        @Override
        public void reject(String reason) {
            chats.note(id, reason);
        }

        @Override
        public @Nullable UUID call() {
            return null;
        }
    }
}
