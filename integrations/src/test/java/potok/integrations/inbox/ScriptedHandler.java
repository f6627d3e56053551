package potok.integrations.inbox;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;

/** Does with an event what the test wishes. */
@Component
class ScriptedHandler implements InboxHandler {
    static final String SOURCE = "scripted";

    private final Map<String, Action> script = new ConcurrentHashMap<>();
    private final List<String> started = new CopyOnWriteArrayList<>();
    private final List<String> handled = new CopyOnWriteArrayList<>();

    interface Action {
        void run() throws InterruptedException;
    }

    void onEvent(String eventId, Action action) {
        script.put(eventId, action);
    }

    void forget() {
        script.clear();
        started.clear();
        handled.clear();
    }

    List<String> started() {
        return started;
    }

    List<String> handled() {
        return handled;
    }

    @Override
    public String source() {
        return SOURCE;
    }

    @Override
    public void handle(InboxEventView event) {
        started.add(event.eventId());
        try {
            script.getOrDefault(event.eventId(), () -> {}).run();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        handled.add(event.eventId());
    }
}
