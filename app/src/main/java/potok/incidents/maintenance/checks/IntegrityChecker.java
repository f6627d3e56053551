package potok.incidents.maintenance.checks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.identity.audit.AuditSeals;
import potok.incidents.maintenance.Checker;
import potok.incidents.maintenance.Finding;
import potok.incidents.maintenance.SystemCheck;
import potok.shared.Organisations;

/** Whether anything was changed behind the product's back, and whether the database guards what it should. */
@Component
class IntegrityChecker implements Checker {
    private final AuditSeals seals;
    private final JdbcClient database;

    IntegrityChecker(AuditSeals seals, JdbcClient database) {
        this.seals = seals;
        this.database = database;
    }

    @Override
    public SystemCheck check() {
        return SystemCheck.INTEGRITY;
    }

    @Override
    public List<Finding> look(Instant since) {
        var found = new ArrayList<Finding>();
        var log = Organisations.everywhere(seals::verify);
        found.add(
                log.intact()
                        ? Finding.fine("integrity.audit", log.entries(), log.blocks())
                        : Finding.trouble("integrity.audit-broken"));
        var constraints = count("select count(*) from pg_constraint where not convalidated");
        found.add(Finding.when(constraints > 0, "integrity.constraints", constraints));
        var indexes = count("select count(*) from pg_index where not indisvalid or not indisready");
        found.add(Finding.when(indexes > 0, "integrity.indexes", indexes));
        var pages = count("select coalesce(sum(checksum_failures), 0) from pg_stat_database");
        found.add(Finding.when(pages > 0, "integrity.pages", pages));
        var migrations = count("select count(*) from flyway_schema_history where not success");
        found.add(Finding.when(migrations > 0, "integrity.migrations", migrations));
        return found;
    }

    private long count(String question) {
        return database.sql(question).query(Long.class).single();
    }
}
