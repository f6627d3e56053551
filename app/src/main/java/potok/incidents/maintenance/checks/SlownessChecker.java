package potok.incidents.maintenance.checks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.incidents.maintenance.Checker;
import potok.incidents.maintenance.Finding;
import potok.incidents.maintenance.MaintenanceSettings;
import potok.incidents.maintenance.SystemCheck;
import potok.settings.Settings;

/** What is slow, and what of the database may be the cause. */
@Component
class SlownessChecker implements Checker {
    private static final int SHOWN = 3;
    private static final int FEWEST_REQUESTS = 10;
    private static final int LEAST_CACHE_SHARE = 90;

    private final Requests requests;
    private final JdbcClient database;
    private final Settings settings;

    SlownessChecker(Requests requests, JdbcClient database, Settings settings) {
        this.requests = requests;
        this.database = database;
        this.settings = settings;
    }

    @Override
    public SystemCheck check() {
        return SystemCheck.SLOWNESS;
    }

    @Override
    public List<Finding> look(Instant since) {
        var most = settings.get(MaintenanceSettings.RESPONSE);
        var found = new ArrayList<Finding>();
        requests.slowest(SHOWN, FEWEST_REQUESTS)
                .forEach(slow -> found.add(Finding.when(
                        slow.mean() > most, "slowness.request", slow.address(), slow.mean(), slow.count())));
        var statements = database.sql("""
                        select count(*) from pg_stat_activity
                        where state = 'active' and pid <> pg_backend_pid() and query_start < now() - interval '30 seconds'
                          and query !~* '^\\s*(autovacuum|vacuum|listen)'""").query(Long.class).single();
        found.add(Finding.when(statements > 0, "slowness.statements", statements));
        var cached = database.sql("""
                        select coalesce(blks_hit * 100 / nullif(blks_hit + blks_read, 0), 100)
                        from pg_stat_database where datname = current_database()""").query(Long.class).single();
        found.add(Finding.when(cached < LEAST_CACHE_SHARE, "slowness.cache", cached));
        database.sql("""
                        select relname from pg_stat_user_tables
                        where n_live_tup > 10000 and seq_scan > coalesce(idx_scan, 0) and seq_tup_read > 10000000
                        order by seq_tup_read desc limit 5""")
                .query(String.class)
                .list()
                .forEach(table -> found.add(Finding.trouble("slowness.unindexed", table)));
        return found;
    }
}
