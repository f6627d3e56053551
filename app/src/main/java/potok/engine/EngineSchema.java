package potok.engine;

import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/** The engine's own tables, from the scripts in its jar, so that the application's role need not be their owner. */
@Component
class EngineSchema implements JavaMigration {
    private static final List<String> PARTS = List.of(
            "engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("20261121.0001");
    }

    @Override
    public String getDescription() {
        return "engine schema 7.24";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    /** Installations from before this migration have the tables already: the engine made them itself. */
    @Override
    public void migrate(Context context) throws SQLException {
        var connection = context.getConnection();
        try (var tables = connection.getMetaData().getTables(null, "public", "act_ge_property", null)) {
            if (!tables.next()) {
                PARTS.forEach(part -> ScriptUtils.executeSqlScript(
                        connection,
                        new ClassPathResource(
                                "org/camunda/bpm/engine/db/create/activiti.postgres.create." + part + ".sql")));
            }
        }
    }
}
