package potok.identity;

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

/** How strictly people are let in. */
@Component
@Order(20)
public class SignInSettings implements SettingGroup {
    public static final Setting<Integer> PASSWORD_LENGTH =
            Setting.of("sign-in.password-length", SettingKind.number(8, 64), 12, PLATFORM);

    /** After so long without a click people sign in again. */
    public static final Setting<Duration> SESSION_IDLE = Setting.of(
            "sign-in.session-idle",
            SettingKind.duration(ChronoUnit.HOURS, 1, 168),
            Duration.ofHours(12),
            PLATFORM,
            ORGANISATION);

    @Override
    public String key() {
        return "sign-in";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(PASSWORD_LENGTH, SESSION_IDLE);
    }
}
