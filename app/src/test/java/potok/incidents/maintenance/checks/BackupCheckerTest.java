package potok.incidents.maintenance.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potok.incidents.maintenance.Finding;
import potok.incidents.maintenance.MaintenanceSettings;
import potok.incidents.maintenance.SystemCheck;
import potok.settings.Settings;

/** Daily at eight: what was written since eight of the day before is fresh. */
@Tag("M21")
@Tag("M30")
class BackupCheckerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
    private static final int MEBIBYTE = 1024 * 1024;

    @TempDir
    Path folder;

    private final Settings settings = mock();
    private final BackupChecker checker = new BackupChecker(
            SystemCheck.FULL_BACKUP, "full", new BackupFolder(settings), settings, Clock.fixed(NOW, ZoneOffset.UTC));

    @BeforeEach
    void folderIsChosen() {
        when(settings.get(MaintenanceSettings.BACKUPS)).thenReturn(folder.toString());
        when(settings.get(MaintenanceSettings.BACKUP_SIZE)).thenReturn(50);
    }

    @Test
    void freshBackupIsTheEvidence() throws IOException {
        written("potok-1.dump", 3 * MEBIBYTE, 30);
        written("potok-2.dump", 2 * MEBIBYTE, 6);

        assertThat(look()).containsExactly(Finding.fine("backup.newest", "potok-2.dump", "2 MB", 6));
    }

    @Test
    void backupOfThePeriodBeforeIsTooOld() throws IOException {
        written("potok-1.dump", 2048, 24);
        assertThat(look()).noneMatch(Finding::trouble);

        written("potok-1.dump", 2048, 25);
        assertThat(look()).contains(Finding.trouble("backup.old", 24));
    }

    @Test
    void emptyBackupIsNone() throws IOException {
        written("potok-1.dump", 0, 2);

        assertThat(look()).contains(Finding.trouble("backup.empty"));
    }

    @Test
    void muchLessThanBeforeIsTrouble() throws IOException {
        written("potok-1.dump", 1000, 26);
        written("potok-2.dump", 499, 2);
        assertThat(look()).contains(Finding.trouble("backup.smaller", 49, "potok-1.dump", "0 KB"));

        written("potok-2.dump", 500, 2);
        assertThat(look()).noneMatch(Finding::trouble);
    }

    @Test
    void folderOfFilesIsOneBackup() throws IOException {
        Files.createDirectories(folder.resolve("base-20/pg_wal"));
        written("base-20/base.tar", 2 * MEBIBYTE, 9);
        written("base-20/pg_wal/000000010000000000000001", MEBIBYTE, 8);

        assertThat(look()).containsExactly(Finding.fine("backup.newest", "base-20", "3 MB", 8));
    }

    @Test
    void eachKindHasItsOwnFolderWhereThereIsOne() throws IOException {
        Files.createDirectory(folder.resolve("full"));
        Files.createDirectory(folder.resolve("incremental"));
        written("full/potok-1.dump", 4096, 50);
        written("incremental/potok-2.dump", 4096, 1);

        assertThat(look())
                .extracting(Finding::key, Finding::trouble)
                .containsExactly(tuple("backup.newest", false), tuple("backup.old", true));
    }

    @Test
    void whatIsStillBeingWrittenIsNoBackup() throws IOException {
        written("potok-1.dump.part", 4096, 1);
        written(".hidden", 4096, 1);

        assertThat(look()).containsExactly(Finding.trouble("backup.none"));
    }

    @Test
    void missingFolderIsTold() {
        when(settings.get(MaintenanceSettings.BACKUPS))
                .thenReturn(folder.resolve("elsewhere").toString());

        assertThat(look()).containsExactly(Finding.trouble("backup.no-folder"));
    }

    @Test
    void nobodyLooksWhereNoFolderIsChosen() {
        assertThat(checker.canLook()).isTrue();

        when(settings.get(MaintenanceSettings.BACKUPS)).thenReturn(" ");

        assertThat(checker.canLook()).isFalse();
        assertThat(look()).containsExactly(Finding.trouble("backup.no-folder"));
    }

    private List<Finding> look() {
        return checker.look(NOW.minus(Duration.ofDays(1)));
    }

    private void written(String name, int bytes, int hoursAgo) throws IOException {
        var file = Files.write(folder.resolve(name), new byte[bytes]);
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofHours(hoursAgo))));
    }
}
