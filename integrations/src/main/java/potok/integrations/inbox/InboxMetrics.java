package potok.integrations.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;
import potok.integrations.tenancy.Tenancy;

/** Shows how many inbound events nobody will handle any more. */
@Component
class InboxMetrics implements MeterBinder {
    private final InboxEventRepository events;
    private final Tenancy tenancy;

    InboxMetrics(InboxEventRepository events, Tenancy tenancy) {
        this.events = events;
        this.tenancy = tenancy;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("potok.inbox.dead", () -> tenancy.everywhere(events::countDead))
                .description("Inbound events that failed for good or were given up")
                .register(meters);
    }
}
