package potok.integrations.mango;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.integrations.telephony.TelephonyEvent;

/** What the application would hear. */
@Component
public class HeardEvents {
    private final List<TelephonyEvent> events = new CopyOnWriteArrayList<>();

    @EventListener
    void on(TelephonyEvent event) {
        events.add(event);
    }

    public List<TelephonyEvent> of(String conversation) {
        return events.stream()
                .filter(event -> event.conversation().equals(conversation))
                .toList();
    }
}
