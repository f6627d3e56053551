package potok.integrations.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.integrations.tenancy.Tenancy;

/** Shows what waits longer than it should, what nobody will send any more, and which remotes are left alone. */
@Component
class OutboxMetrics implements MeterBinder {
    private static final Duration PUNCTUAL = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final OutboxWork work;
    private final Remotes remotes;
    private final Tenancy tenancy;
    private final Clock clock;

    OutboxMetrics(JdbcClient database, OutboxWork work, Remotes remotes, Tenancy tenancy, Clock clock) {
        this.database = database;
        this.work = work;
        this.remotes = remotes;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("potok.outbox.failed", this, OutboxMetrics::failed)
                .description("Outbound messages that were refused or attempted in vain")
                .register(meters);
        Gauge.builder("potok.outbox.late", this, OutboxMetrics::late)
                .description("Outbound messages written more than a minute ago that have not left")
                .register(meters);
        work.channels().forEach(channel -> Gauge.builder("potok.outbox.remotes.open", remotes, all -> all.open(channel))
                .tag("channel", channel)
                .description("Other sides that are left alone because they fail")
                .register(meters));
    }

    private double failed() {
        return tenancy.everywhere(() -> database.sql("select count(*) from outbox_message where status = 'FAILED'")
                .query(Long.class)
                .single());
    }

    private double late() {
        return tenancy.everywhere(() -> database.sql("""
                        select count(*) from outbox_message
                        where status in ('QUEUED', 'SENDING') and created_at < ?
                        """)
                .param(clock.instant().minus(PUNCTUAL).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
    }
}
