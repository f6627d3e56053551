package potok.incidents.maintenance.checks;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import potok.incidents.maintenance.Checker;
import potok.incidents.maintenance.SystemCheck;
import potok.settings.Settings;

/** Each kind of backup is looked at alike; what is restored is a full one. */
@Configuration
class BackupCheckers {
    private static final String FULL = "full";
    private static final String INCREMENTAL = "incremental";

    @Bean
    Checker incrementalBackups(BackupFolder folder, Settings settings, Clock clock) {
        return new BackupChecker(SystemCheck.INCREMENTAL_BACKUP, INCREMENTAL, folder, settings, clock);
    }

    @Bean
    Checker fullBackups(BackupFolder folder, Settings settings, Clock clock) {
        return new BackupChecker(SystemCheck.FULL_BACKUP, FULL, folder, settings, clock);
    }

    @Bean
    Checker backupsToRestore(BackupFolder folder, Settings settings, Clock clock) {
        return new BackupChecker(SystemCheck.RESTORE, FULL, folder, settings, clock);
    }
}
