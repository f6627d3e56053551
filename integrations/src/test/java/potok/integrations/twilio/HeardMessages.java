package potok.integrations.twilio;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.integrations.chat.MessageArrived;

/** Hears who wrote to us. */
@Component
public class HeardMessages {
    private final List<MessageArrived> messages = new CopyOnWriteArrayList<>();

    @EventListener
    void on(MessageArrived message) {
        messages.add(message);
    }

    public List<MessageArrived> all() {
        return List.copyOf(messages);
    }

    public List<MessageArrived> of(String chat) {
        return messages.stream().filter(message -> message.chat().equals(chat)).toList();
    }
}
