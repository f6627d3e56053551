package potok.integrations.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.integrations.tenancy.Tenancy;

/** Shows how many messages nobody will send any more. */
@Component
class OutboxMetrics implements MeterBinder {
    private final JdbcClient database;
    private final Tenancy tenancy;

    OutboxMetrics(JdbcClient database, Tenancy tenancy) {
        this.database = database;
        this.tenancy = tenancy;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("potok.outbox.failed", this, OutboxMetrics::failed)
                .description("Outbound messages that were refused or attempted in vain")
                .register(meters);
    }

    private double failed() {
        return tenancy.everywhere(() -> database.sql("select count(*) from outbox_message where status = 'FAILED'")
                .query(Long.class)
                .single());
    }
}
