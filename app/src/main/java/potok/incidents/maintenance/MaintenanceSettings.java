package potok.incidents.maintenance;

import static potok.settings.SettingScope.ORGANISATION;
import static potok.settings.SettingScope.PLATFORM;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.settings.Setting;
import potok.settings.SettingGroup;
import potok.settings.SettingKind;

/** From where on the system's own checks call something trouble. */
@Component
@Order(60)
public class MaintenanceSettings implements SettingGroup {
    public static final Setting<Duration> UNUSED_ACCOUNT = Setting.of(
            "maintenance.unused-account",
            SettingKind.duration(ChronoUnit.DAYS, 1, 3650),
            Duration.ofDays(90),
            PLATFORM,
            ORGANISATION);
    public static final Setting<Integer> FREE_DISK =
            Setting.of("maintenance.free-disk", SettingKind.number(1, 90), 15, PLATFORM, ORGANISATION);
    public static final Setting<Integer> RESPONSE =
            Setting.of("maintenance.response", SettingKind.number(1, 60_000), 200, PLATFORM, ORGANISATION);
    public static final Setting<Integer> LOAD =
            Setting.of("maintenance.load", SettingKind.number(1, 100), 85, PLATFORM, ORGANISATION);
    public static final Setting<Integer> DEAD_ROWS =
            Setting.of("maintenance.dead-rows", SettingKind.number(1, 100), 20, PLATFORM, ORGANISATION);

    /** On the server; empty where nobody has said so. */
    public static final Setting<String> BACKUPS =
            Setting.of("maintenance.backups", SettingKind.text(500), "", PLATFORM);

    public static final Setting<Integer> BACKUP_SIZE =
            Setting.of("maintenance.backup-size", SettingKind.number(0, 100), 50, PLATFORM);

    @Override
    public String key() {
        return "maintenance";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(UNUSED_ACCOUNT, FREE_DISK, RESPONSE, LOAD, DEAD_ROWS, BACKUPS, BACKUP_SIZE);
    }
}
