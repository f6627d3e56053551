package potok.messaging;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.integrations.chat.MessageArrived;
import potok.integrations.outbox.MessageFate;

/** Hears from the channels what arrived, and what became of our answers, in their transaction. */
@Component
class Correspondence {
    private final Conversations conversations;

    Correspondence(Conversations conversations) {
        this.conversations = conversations;
    }

    @EventListener
    void on(MessageArrived arrived) {
        conversations.receive(arrived);
    }

    @EventListener
    void on(MessageFate fate) {
        switch (fate.status()) {
            case SENT -> conversations.reached(fate.message(), MessageState.SENT, null);
            case DELIVERED -> conversations.reached(fate.message(), MessageState.DELIVERED, null);
            case FAILED -> conversations.reached(fate.message(), MessageState.FAILED, fate.reason());
            case QUEUED, SENDING -> {}
        }
    }
}
