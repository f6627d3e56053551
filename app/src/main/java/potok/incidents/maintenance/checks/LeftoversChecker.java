package potok.incidents.maintenance.checks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.CleanableHistoricProcessInstanceReportResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.incidents.maintenance.Checker;
import potok.incidents.maintenance.Finding;
import potok.incidents.maintenance.SystemCheck;

/** Whether what the product throws away by itself has gone: sessions, links for passwords, old events, old processes. */
@Component
class LeftoversChecker implements Checker {
    private static final Duration GRACE = Duration.ofDays(2);

    private final JdbcClient database;
    private final HistoryService history;
    private final Clock clock;

    LeftoversChecker(JdbcClient database, HistoryService history, Clock clock) {
        this.database = database;
        this.history = history;
        this.clock = clock;
    }

    @Override
    public SystemCheck check() {
        return SystemCheck.LEFTOVERS;
    }

    @Override
    public List<Finding> look(Instant since) {
        var past = clock.instant().minus(GRACE);
        var sessions = database.sql("select count(*) from user_session where expiry_time < ?")
                .param(past.toEpochMilli())
                .query(Long.class)
                .single();
        var events = database.sql("""
                        select count(*) from inbox_event
                        where status = 'DONE' and payload <> '' and processed_at < ?""")
                .param(past.minus(Duration.ofDays(90)).atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        var processes = history.createCleanableHistoricProcessInstanceReport().list().stream()
                .mapToLong(CleanableHistoricProcessInstanceReportResult::getCleanableProcessInstanceCount)
                .sum();
        return List.of(
                Finding.when(sessions > 0, "leftovers.sessions", sessions),
                Finding.when(events > 0, "leftovers.events", events),
                Finding.when(processes > 0, "leftovers.processes", processes));
    }
}
