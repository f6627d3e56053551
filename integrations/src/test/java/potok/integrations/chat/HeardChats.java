package potok.integrations.chat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** What was told in transactions that lasted. */
@Component
public class HeardChats {
    private final List<MessageArrived> messages = new CopyOnWriteArrayList<>();
    private final List<ButtonPressed> presses = new CopyOnWriteArrayList<>();
    private final List<ChatLinked> links = new CopyOnWriteArrayList<>();
    private final List<String> poison = new CopyOnWriteArrayList<>();

    /** Whoever hears this text fails, as often as it is named here. */
    public void failAt(String text, int times) {
        for (var i = 0; i < times; i++) {
            poison.add(text);
        }
    }

    @EventListener
    void fail(MessageArrived message) {
        if (poison.remove(message.text())) {
            throw new IllegalStateException("Scripted");
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(MessageArrived message) {
        messages.add(message);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(ButtonPressed press) {
        presses.add(press);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(ChatLinked link) {
        links.add(link);
    }

    public List<MessageArrived> messages(String chat) {
        return messages.stream().filter(message -> message.chat().equals(chat)).toList();
    }

    public List<ButtonPressed> presses(String chat) {
        return presses.stream().filter(press -> press.chat().equals(chat)).toList();
    }

    public List<ChatLinked> links(String chat) {
        return links.stream().filter(link -> link.chat().equals(chat)).toList();
    }
}
