package potok.incidents.maintenance.checks;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import potok.incidents.maintenance.MaintenanceSettings;
import potok.settings.Settings;

/** Where backups are put: a file or a folder for each, those of a kind in a folder named as the kind where there is one. */
@Component
class BackupFolder {
    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".partial");

    private final Settings settings;

    BackupFolder(Settings settings) {
        this.settings = settings;
    }

    /** @param at when it was written last */
    record Backup(String name, long bytes, Instant at) {}

    boolean isChosen() {
        return !settings.get(MaintenanceSettings.BACKUPS).isBlank();
    }

    /** The newest first; nothing when the folder is not there, or is not named from the root on. */
    Optional<List<Backup>> backups(String kind) {
        var chosen = Path.of(settings.get(MaintenanceSettings.BACKUPS).strip());
        var own = chosen.resolve(kind);
        var folder = Files.isDirectory(own) ? own : chosen;
        if (!chosen.isAbsolute() || !Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var entries = Files.list(folder)) {
            return Optional.of(entries.filter(BackupFolder::isFinished)
                    .map(BackupFolder::backup)
                    .sorted(comparing(Backup::at).reversed())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFinished(Path entry) {
        var name = entry.getFileName().toString();
        return !name.startsWith(".") && UNFINISHED.stream().noneMatch(name::endsWith);
    }

    /** A folder, as pg_basebackup writes one, is as large as all its files and as new as the newest. */
    private static Backup backup(Path entry) {
        try (var files = Files.walk(entry)) {
            var written = files.map(BackupFolder::attributes)
                    .filter(BasicFileAttributes::isRegularFile)
                    .toList();
            return new Backup(
                    entry.getFileName().toString(),
                    written.stream().mapToLong(BasicFileAttributes::size).sum(),
                    written.stream()
                            .map(file -> file.lastModifiedTime().toInstant())
                            .max(Instant::compareTo)
                            .orElseGet(
                                    () -> attributes(entry).lastModifiedTime().toInstant()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BasicFileAttributes attributes(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
