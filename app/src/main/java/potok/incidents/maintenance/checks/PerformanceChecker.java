package potok.incidents.maintenance.checks;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.incidents.maintenance.Checker;
import potok.incidents.maintenance.Finding;
import potok.incidents.maintenance.MaintenanceSettings;
import potok.incidents.maintenance.SystemCheck;
import potok.settings.Settings;

/** The load of this instance and of the database now, and whether work of the engine lies about. */
@Component
class PerformanceChecker implements Checker {
    private static final Duration LYING_ABOUT = Duration.ofMinutes(5);

    private final JdbcClient database;
    private final ManagementService jobs;
    private final MeterRegistry meters;
    private final Settings settings;
    private final Clock clock;

    PerformanceChecker(
            JdbcClient database, ManagementService jobs, MeterRegistry meters, Settings settings, Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.meters = meters;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public SystemCheck check() {
        return SystemCheck.PERFORMANCE;
    }

    @Override
    public List<Finding> look(Instant since) {
        var most = settings.get(MaintenanceSettings.LOAD);
        var processor = Math.round(Math.max(0, gauge("system.cpu.usage")) * 100);
        var runtime = Runtime.getRuntime();
        var memory = (runtime.totalMemory() - runtime.freeMemory()) * 100 / runtime.maxMemory();
        var pool = share(gauge("hikaricp.connections.active"), gauge("hikaricp.connections.max"));
        var connections = database.sql("select count(*) * 100 / current_setting('max_connections')::int"
                        + " from pg_stat_activity where datname is not null")
                .query(Long.class)
                .single();
        var waiting = jobs.createJobQuery()
                .withRetriesLeft()
                .executable()
                .duedateLowerThan(Date.from(clock.instant().minus(LYING_ABOUT)))
                .count();
        return List.of(
                Finding.when(processor > most, "performance.processor", processor),
                Finding.when(memory > most, "performance.memory", memory),
                Finding.when(pool > most, "performance.pool", pool),
                Finding.when(connections > most, "performance.connections", connections),
                Finding.when(waiting > 0, "performance.jobs", waiting));
    }

    private double gauge(String name) {
        return meters.find(name).gauges().stream().mapToDouble(Gauge::value).sum();
    }

    private static long share(double part, double whole) {
        return whole == 0 ? 0 : Math.round(part * 100 / whole);
    }
}
