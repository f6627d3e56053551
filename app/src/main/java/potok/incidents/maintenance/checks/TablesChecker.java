package potok.incidents.maintenance.checks;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.incidents.maintenance.Checker;
import potok.incidents.maintenance.Finding;
import potok.incidents.maintenance.MaintenanceSettings;
import potok.incidents.maintenance.SystemCheck;
import potok.settings.Settings;

/**
 * Frees the room of deleted rows and has the database count rows anew, the worst tables first, as long as there is time;
 * what is left it tells.
 */
@Component
class TablesChecker implements Checker {
    private static final Duration TIME = Duration.ofSeconds(25);
    private static final int WORTH_IT = 1000;

    private final DataSource connections;
    private final JdbcClient database;
    private final Settings settings;

    TablesChecker(DataSource connections, JdbcClient database, Settings settings) {
        this.connections = connections;
        this.database = database;
        this.settings = settings;
    }

    @Override
    public SystemCheck check() {
        return SystemCheck.TABLES;
    }

    private record Table(String name, boolean allowed) {}

    @Override
    public List<Finding> look(Instant since) {
        var tables = database.sql("""
                        select quote_ident(relname) as name, has_table_privilege(relid, 'MAINTAIN') as allowed
                        from pg_stat_user_tables
                        where schemaname = 'public' and (n_dead_tup > :dead or n_mod_since_analyze > :dead)
                        order by n_dead_tup desc""")
                .param("dead", WORTH_IT)
                .query((row, index) -> new Table(row.getString("name"), row.getBoolean("allowed")))
                .list();
        var found = new ArrayList<Finding>();
        found.add(Finding.fine("tables.optimised", optimised(tables), tables.size()));
        var refused = tables.stream().filter(table -> !table.allowed).count();
        if (refused > 0) {
            found.add(Finding.trouble("tables.not-allowed", refused));
        }
        left().forEach(table -> found.add(Finding.trouble("tables.dead-rows", table)));
        return found;
    }

    private int optimised(List<Table> tables) {
        var end = System.nanoTime() + TIME.toNanos();
        var done = 0;
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            for (var table : tables) {
                var left = (end - System.nanoTime()) / 1_000_000_000;
                if (table.allowed && left > 0) {
                    statement.setQueryTimeout((int) left + 1);
                    statement.execute("vacuum (analyze, skip_locked) " + table.name);
                    done++;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The tables can't be optimised", e);
        }
        return done;
    }

    private List<String> left() {
        return database.sql("""
                        select relname from pg_stat_user_tables
                        where n_dead_tup > 10000 and n_dead_tup * 100 > (n_live_tup + n_dead_tup) * :share
                        order by n_dead_tup desc limit 5""")
                .param("share", settings.get(MaintenanceSettings.DEAD_ROWS))
                .query(String.class)
                .list();
    }
}
