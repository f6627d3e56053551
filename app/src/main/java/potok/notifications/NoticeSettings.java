package potok.notifications;

import static potok.settings.SettingScope.ORGANISATION;
import static potok.settings.SettingScope.PLATFORM;

import java.time.LocalTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.settings.Setting;
import potok.settings.SettingGroup;
import potok.settings.SettingKind;

/** When people who did not choose it themselves are left in peace; the same time twice: never. */
@Component
@Order(39)
public class NoticeSettings implements SettingGroup {
    public static final Setting<LocalTime> QUIET_FROM =
            Setting.of("notices.quiet-from", SettingKind.time(), LocalTime.MIDNIGHT, PLATFORM, ORGANISATION);
    public static final Setting<LocalTime> QUIET_TO =
            Setting.of("notices.quiet-to", SettingKind.time(), LocalTime.MIDNIGHT, PLATFORM, ORGANISATION);

    @Override
    public String key() {
        return "notices";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(QUIET_FROM, QUIET_TO);
    }
}
