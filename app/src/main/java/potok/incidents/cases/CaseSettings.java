package potok.incidents.cases;

import static potok.settings.SettingScope.ORGANISATION;
import static potok.settings.SettingScope.PLATFORM;

import java.time.LocalTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.settings.Setting;
import potok.settings.SettingGroup;
import potok.settings.SettingKind;

/** When changes are rolled out. */
@Component
@Order(60)
public class CaseSettings implements SettingGroup {
    public static final Setting<LocalTime> OFF_PEAK_FROM =
            Setting.of("changes.off-peak-from", SettingKind.time(), LocalTime.of(22, 0), PLATFORM, ORGANISATION);

    public static final Setting<LocalTime> OFF_PEAK_TO =
            Setting.of("changes.off-peak-to", SettingKind.time(), LocalTime.of(6, 0), PLATFORM, ORGANISATION);

    @Override
    public String key() {
        return "changes";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(OFF_PEAK_FROM, OFF_PEAK_TO);
    }
}
