package potok.incidents.maintenance.checks;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.incidents.maintenance.Checker;
import potok.incidents.maintenance.Finding;
import potok.incidents.maintenance.SystemCheck;

/** What failed for good: messages out, events in, steps of processes; and how often the log of this instance told of an error. */
@Component
class FailuresChecker implements Checker {
    private final JdbcClient database;
    private final RuntimeService processes;
    private final MeterRegistry meters;

    FailuresChecker(JdbcClient database, RuntimeService processes, MeterRegistry meters) {
        this.database = database;
        this.processes = processes;
        this.meters = meters;
    }

    @Override
    public SystemCheck check() {
        return SystemCheck.FAILURES;
    }

    @Override
    public List<Finding> look(Instant since) {
        var messages = count("select count(*) from outbox_message where status = 'FAILED' and created_at >= ?", since);
        var events = count("select count(*) from inbox_event where status = 'DEAD' and received_at >= ?", since);
        var steps = processes.createIncidentQuery().count();
        var errors = Math.round(meters.find("logback.events").tag("level", "error").counters().stream()
                .mapToDouble(Counter::count)
                .sum());
        return List.of(
                Finding.when(messages > 0, "failures.messages", messages),
                Finding.when(events > 0, "failures.events", events),
                Finding.when(steps > 0, "failures.steps", steps),
                Finding.when(errors > 0, "failures.log", errors));
    }

    private long count(String question, Instant since) {
        return database.sql(question)
                .param(since.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }
}
