package potok.incidents.maintenance.checks;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.incidents.maintenance.Checker;
import potok.incidents.maintenance.Finding;
import potok.incidents.maintenance.SystemCheck;
import potok.notifications.MailSettings;
import potok.settings.Settings;

/** What came and went by each outside system, and what of it failed for good. */
@Component
class IntegrationsChecker implements Checker {
    private final JdbcClient database;
    private final Settings settings;

    IntegrationsChecker(JdbcClient database, Settings settings) {
        this.database = database;
        this.settings = settings;
    }

    @Override
    public SystemCheck check() {
        return SystemCheck.INTEGRATIONS;
    }

    @Override
    public List<Finding> look(Instant since) {
        var found = new ArrayList<Finding>();
        found.addAll(traffic("integrations.outgoing", """
                select channel as name, count(*) as total, count(*) filter (where status = 'FAILED') as failed
                from outbox_message where created_at >= ? group by channel order by channel""", since));
        found.addAll(traffic("integrations.incoming", """
                select source as name, count(*) as total, count(*) filter (where status = 'DEAD') as failed
                from inbox_event where received_at >= ? group by source order by source""", since));
        if (found.isEmpty()) {
            found.add(Finding.fine("integrations.silent"));
        }
        if (settings.get(MailSettings.HOST).isBlank()) {
            found.add(Finding.trouble("integrations.no-mail"));
        }
        return found;
    }

    private List<Finding> traffic(String key, String question, Instant since) {
        return database.sql(question)
                .param(since.atOffset(ZoneOffset.UTC))
                .query((row, index) -> Finding.when(
                        row.getLong("failed") > 0,
                        key,
                        row.getString("name"),
                        row.getLong("total"),
                        row.getLong("failed")))
                .list();
    }
}
