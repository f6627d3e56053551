package potok.incidents.maintenance.checks;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.SpringBootVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.incidents.maintenance.Checker;
import potok.incidents.maintenance.Finding;
import potok.incidents.maintenance.SystemCheck;

/** Which versions run; whether there are newer ones, a person has to find out. */
@Component
class VersionsChecker implements Checker {
    private final JdbcClient database;

    VersionsChecker(JdbcClient database) {
        this.database = database;
    }

    @Override
    public SystemCheck check() {
        return SystemCheck.VERSIONS;
    }

    @Override
    public List<Finding> look(Instant since) {
        return List.of(
                Finding.fine("versions.database", value("show server_version")),
                Finding.fine("versions.engine", ProcessEngine.VERSION),
                Finding.fine("versions.java", Runtime.version()),
                Finding.fine("versions.framework", Objects.requireNonNullElse(SpringBootVersion.getVersion(), "")),
                Finding.fine(
                        "versions.product",
                        value("select version from flyway_schema_history where version is not null"
                                + " order by installed_rank desc limit 1")),
                Finding.trouble("versions.compare"));
    }

    private String value(String question) {
        return database.sql(question).query(String.class).single();
    }
}
