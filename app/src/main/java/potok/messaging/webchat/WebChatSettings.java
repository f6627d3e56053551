package potok.messaging.webchat;

import static potok.settings.SettingScope.ORGANISATION;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.settings.Setting;
import potok.settings.SettingGroup;
import potok.settings.SettingKind;

/** Whether strangers may write to the organisation on its public page, and for how long that is known. */
@Component
@Order(48)
public class WebChatSettings implements SettingGroup {
    /** Off as delivered: a door to the street is opened by whom it leads to. */
    public static final Setting<Boolean> OPEN = Setting.of("web-chat.open", SettingKind.yesNo(), false, ORGANISATION);

    /** For how long a guest who does not come is known again. */
    public static final Setting<Duration> REMEMBERED = Setting.of(
            "web-chat.remembered", SettingKind.duration(ChronoUnit.DAYS, 1, 365), Duration.ofDays(30), ORGANISATION);

    /** For how long after its last word a guest's talk is kept. */
    public static final Setting<Duration> KEPT = Setting.of(
            "web-chat.kept", SettingKind.duration(ChronoUnit.DAYS, 1, 3650), Duration.ofDays(90), ORGANISATION);

    @Override
    public String key() {
        return "web-chat";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(OPEN, REMEMBERED, KEPT);
    }
}
