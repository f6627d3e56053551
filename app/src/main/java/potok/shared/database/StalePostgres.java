package potok.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a killed process left behind: a server without a master, or only its lock file. Call it with the folder locked. */
final class StalePostgres {
    private static final Logger log = LoggerFactory.getLogger(StalePostgres.class);
    private static final long STOP_SECONDS = 20;

    private final Path lockFile;

    StalePostgres(Path cluster) {
        this.lockFile = cluster.resolve("postmaster.pid");
    }

    void clear() throws IOException {
        if (!Files.exists(lockFile)) {
            return;
        }
        var orphan = orphan();
        if (orphan.isPresent()) {
            log.warn(
                    "Stopping the PostgreSQL server that a killed process left behind (pid {})",
                    orphan.get().pid());
            stop(orphan.get());
        }
        // A dead server's lock file would stop the new one when its pid has been given to somebody else.
        Files.deleteIfExists(lockFile);
    }

    private Optional<ProcessHandle> orphan() throws IOException {
        try (var lines = Files.lines(lockFile)) {
            return lines.findFirst()
                    .map(line -> Long.parseLong(line.strip()))
                    .flatMap(ProcessHandle::of)
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> process.info()
                            .command()
                            .filter(command ->
                                    Path.of(command).getFileName().toString().startsWith("postgres"))
                            .isPresent());
        }
    }

    private static void stop(ProcessHandle orphan) throws IOException {
        orphan.destroy();
        try {
            orphan.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            orphan.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while an old PostgreSQL server stops", e);
        } catch (ExecutionException e) {
            throw new IOException("An old PostgreSQL server does not stop", e);
        }
    }
}
