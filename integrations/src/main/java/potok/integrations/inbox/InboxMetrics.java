package potok.integrations.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Shows how many inbound events nobody will handle any more. */
@Component
class InboxMetrics implements MeterBinder {
    private final InboxEventRepository events;

    InboxMetrics(InboxEventRepository events) {
        this.events = events;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("potok.inbox.dead", events, InboxEventRepository::countDead)
                .description("Inbound events that failed for good or were given up")
                .register(meters);
    }
}
