package potok.integrations.alertmanager;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.integrations.monitoring.AlertRaised;
import potok.integrations.monitoring.AlertResolved;

/** Hears what is wrong, and what is well again. */
@Component
public class HeardAlerts {
    private final List<Object> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void on(AlertRaised raised) {
        heard.add(raised);
    }

    @EventListener
    void on(AlertResolved resolved) {
        heard.add(resolved);
    }

    public List<Object> of(String fingerprint) {
        return heard.stream()
                .filter(event -> fingerprint(event).equals(fingerprint))
                .toList();
    }

    private static String fingerprint(Object event) {
        return event instanceof AlertRaised raised
                ? raised.alert().fingerprint()
                : ((AlertResolved) event).alert().fingerprint();
    }
}
