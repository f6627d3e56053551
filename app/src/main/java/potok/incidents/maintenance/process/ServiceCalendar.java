package potok.incidents.maintenance.process;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import potok.engine.ProcessStarts;
import potok.engine.ProcessVariable;
import potok.incidents.maintenance.ServiceRound;
import potok.shared.Organisations;

/** Each organisation has one round of service work ahead of it: a timer that waits for the next hour at which something begins. */
@Component
public class ServiceCalendar {
    static final String KEY = "service-calendar";
    static final ProcessVariable<Instant> NEXT_ROUND = ProcessVariable.moment("nextRound");

    private final ProcessStarts starts;
    private final RuntimeService runtime;
    private final JdbcClient database;
    private final List<ServiceRound> rounds;

    ServiceCalendar(ProcessStarts starts, RuntimeService runtime, JdbcClient database, List<ServiceRound> rounds) {
        this.starts = starts;
        this.runtime = runtime;
        this.database = database;
        this.rounds = rounds;
    }

    void planNext() {
        var next = rounds.stream()
                .map(ServiceRound::nextBeginning)
                .min(Instant::compareTo)
                .orElseThrow();
        starts.start(
                KEY, Organisations.current().toString(), Variables.putValue(NEXT_ROUND.name(), NEXT_ROUND.raw(next)));
    }

    /** Begins the calendar of an organisation that has none; of several instances one does. */
    @Transactional
    public void begin() {
        database.sql("select cast(pg_advisory_xact_lock(hashtext('service-calendar'), hashtext(?)) as text)")
                .param(Organisations.current().toString())
                .query(String.class)
                .single();
        if (runtime.createProcessInstanceQuery()
                        .processDefinitionKey(KEY)
                        .processInstanceBusinessKey(Organisations.current().toString())
                        .count()
                == 0) {
            planNext();
        }
    }
}
