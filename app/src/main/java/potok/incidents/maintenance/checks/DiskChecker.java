package potok.incidents.maintenance.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import potok.incidents.maintenance.Checker;
import potok.incidents.maintenance.Finding;
import potok.incidents.maintenance.MaintenanceSettings;
import potok.incidents.maintenance.SystemCheck;
import potok.settings.Settings;

/** Room where the product keeps its data and its logs; of a database elsewhere only its size is known. */
@Component
class DiskChecker implements Checker {
    private static final long GIBIBYTE = 1024L * 1024 * 1024;
    private static final long MEBIBYTE = 1024 * 1024;

    private final JdbcClient database;
    private final Settings settings;
    private final Path data;

    DiskChecker(JdbcClient database, Settings settings, @Value("${potok.data}") Path data) {
        this.database = database;
        this.settings = settings;
        this.data = data;
    }

    @Override
    public SystemCheck check() {
        return SystemCheck.DISK;
    }

    @Override
    public List<Finding> look(Instant since) {
        try {
            var store = Files.getFileStore(existing(data.toAbsolutePath()));
            var free = store.getUsableSpace() * 100 / Math.max(1, store.getTotalSpace());
            return List.of(
                    Finding.when(
                            free < settings.get(MaintenanceSettings.FREE_DISK),
                            "disk.free",
                            free,
                            store.getUsableSpace() / GIBIBYTE),
                    Finding.fine(
                            "disk.database",
                            database.sql("select pg_database_size(current_database())")
                                            .query(Long.class)
                                            .single()
                                    / MEBIBYTE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder itself need not be there when the database is elsewhere. */
    private static Path existing(Path folder) {
        var parent = folder.getParent();
        return Files.exists(folder) || parent == null ? folder : existing(parent);
    }
}
