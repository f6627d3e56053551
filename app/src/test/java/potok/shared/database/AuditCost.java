package potok.shared.database;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import potok.RealDatabase;
import potok.identity.AuditEvent;
import potok.shared.Organisations;

/** Not a test of the build but a measurement: {@code mvn verify -Dtest=None -Dit.test=AuditCost …}, docs/performance.md. */
@RealDatabase
class AuditCost {
    private static final Duration WARM_UP = Duration.ofSeconds(3);
    private static final Duration MEASURED = Duration.ofSeconds(8);

    @Autowired
    LastWords audit;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Environment settings;

    @ParameterizedTest
    @CsvSource({"1,off", "1,on", "4,off", "4,on"})
    void commitsPerSecond(int threads, String fsync) throws InterruptedException {
        durable(fsync);
        try (var pool = new HikariDataSource()) {
            pool.setJdbcUrl(settings.getProperty("spring.datasource.url"));
            pool.setUsername(settings.getProperty("spring.datasource.username"));
            pool.setPassword(settings.getProperty("spring.datasource.password"));
            var source = new OrganisationDataSource(new LastWordsDataSource(pool, audit::take));
            var work = new Work(
                    JdbcClient.create(source), new TransactionTemplate(new JdbcTransactionManager(source)), events);
            for (var entries : new int[] {0, 1, 3, 0, 1, 3}) {
                rate(work, threads, entries, WARM_UP);
                System.out.printf(
                        "AuditCost: fsync %s, %d threads, %d entries a commit: %.0f commits/s%n",
                        fsync, threads, entries, rate(work, threads, entries, MEASURED));
            }
        } finally {
            durable("off");
        }
    }

    private record Work(JdbcClient database, TransactionTemplate transaction, ApplicationEventPublisher events) {
        void once(String row, int entries) {
            transaction.executeWithoutResult(status -> {
                database.sql(
                                "insert into client (client_id, organisation_id, version, phone)"
                                        + " values (gen_random_uuid(), potok_organisation(), 0, left(gen_random_uuid()::text, 20))")
                        .update();
                for (var entry = 0; entry < entries; entry++) {
                    events.publishEvent(AuditEvent.of("PROBE", Map.of("name", "Probe", "city", "Омск", "entry", entry))
                            .about("Probe", row + entry, "№ 17"));
                }
            });
        }
    }

    private static double rate(Work work, int threads, int entries, Duration time) throws InterruptedException {
        var commits = new LongAdder();
        var end = System.nanoTime() + time.toNanos();
        var pool = Executors.newFixedThreadPool(threads);
        for (var thread = 0; thread < threads; thread++) {
            var row = "probe-" + thread;
            pool.execute(() -> Organisations.in(Organisations.FIRST, () -> {
                while (System.nanoTime() < end) {
                    work.once(row, entries);
                    commits.increment();
                }
            }));
        }
        pool.shutdown();
        if (!pool.awaitTermination(time.toSeconds() + 30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The measurement hangs");
        }
        return commits.doubleValue() / time.toSeconds();
    }

    private void durable(String fsync) {
        try (var owner = new HikariDataSource()) {
            owner.setJdbcUrl(
                    settings.getRequiredProperty("spring.datasource.url").replaceFirst("\\?.*", ""));
            owner.setUsername(settings.getProperty("spring.flyway.user"));
            owner.setPassword(settings.getProperty("spring.flyway.password"));
            owner.setMaximumPoolSize(1);
            var database = JdbcClient.create(owner);
            for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                database.sql("alter system set " + setting + " = " + fsync).update();
            }
            database.sql("select pg_reload_conf()").query().listOfRows();
        }
    }
}
