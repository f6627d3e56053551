package potok.incidents.maintenance.checks;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import potok.incidents.maintenance.Checker;
import potok.incidents.maintenance.Finding;
import potok.incidents.maintenance.MaintenanceSettings;
import potok.incidents.maintenance.SystemCheck;
import potok.incidents.maintenance.checks.BackupFolder.Backup;
import potok.settings.Settings;

/** Whether the newest backup was written within the period, has something in it, and is not much less than the one before. */
class BackupChecker implements Checker {
    private static final long KIBIBYTE = 1024;
    private static final int WHOLE = 100;

    private final SystemCheck check;
    private final String kind;
    private final BackupFolder folder;
    private final Settings settings;
    private final Clock clock;

    BackupChecker(SystemCheck check, String kind, BackupFolder folder, Settings settings, Clock clock) {
        this.check = check;
        this.kind = kind;
        this.folder = folder;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public SystemCheck check() {
        return check;
    }

    @Override
    public boolean canLook() {
        return folder.isChosen();
    }

    @Override
    public List<Finding> look(Instant since) {
        return folder.backups(kind)
                .map(found -> found.isEmpty()
                        ? List.of(Finding.trouble("backup.none"))
                        : findings(found.get(0), found, since))
                .orElseGet(() -> List.of(Finding.trouble("backup.no-folder")));
    }

    private List<Finding> findings(Backup newest, List<Backup> all, Instant since) {
        var findings = new ArrayList<Finding>();
        var age = Duration.between(newest.at(), clock.instant());
        findings.add(Finding.fine("backup.newest", newest.name(), size(newest), Math.max(0, age.toHours())));
        if (newest.at().isBefore(since)) {
            findings.add(Finding.trouble(
                    "backup.old", Duration.between(since, clock.instant()).toHours()));
        }
        if (newest.bytes() == 0) {
            findings.add(Finding.trouble("backup.empty"));
        }
        all.stream()
                .skip(1)
                .findFirst()
                .filter(before -> isMuchLess(newest, before))
                .ifPresent(before -> findings.add(Finding.trouble(
                        "backup.smaller", newest.bytes() * WHOLE / before.bytes(), before.name(), size(before))));
        return findings;
    }

    private boolean isMuchLess(Backup newest, Backup before) {
        return newest.bytes() * WHOLE < before.bytes() * settings.get(MaintenanceSettings.BACKUP_SIZE);
    }

    private static String size(Backup backup) {
        return backup.bytes() < KIBIBYTE * KIBIBYTE
                ? backup.bytes() / KIBIBYTE + " KB"
                : backup.bytes() / (KIBIBYTE * KIBIBYTE) + " MB";
    }
}
