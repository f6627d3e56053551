package potok.portal;

import static potok.settings.SettingScope.PLATFORM;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.integrations.captcha.CaptchaAccount;
import potok.integrations.captcha.CaptchaAccounts;
import potok.integrations.captcha.CaptchaService;
import potok.settings.Setting;
import potok.settings.SettingGroup;
import potok.settings.SettingKind;
import potok.settings.Settings;

/** The captcha of public forms; off while it has no keys. */
@Component
@Order(50)
class CaptchaSettings implements SettingGroup, CaptchaAccounts {
    private static final Setting<CaptchaService> SERVICE = Setting.of(
                    "captcha.service", SettingKind.choice(CaptchaService.class), CaptchaService.RECAPTCHA_V2, PLATFORM)
            .orProperty("integrations.captcha.service");
    private static final Setting<String> SITE_KEY = Setting.of("captcha.site-key", SettingKind.text(200), "", PLATFORM)
            .orProperty("integrations.captcha.site-key");
    private static final Setting<String> SECRET =
            Setting.of("captcha.secret", SettingKind.secret(), "", PLATFORM).orProperty("integrations.captcha.secret");
    private static final Setting<String> ADDRESS = Setting.of(
                    "captcha.address", SettingKind.address(true), "", PLATFORM)
            .orProperty("integrations.captcha.address");

    private final Settings settings;

    CaptchaSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String key() {
        return "captcha";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(SERVICE, SITE_KEY, SECRET, ADDRESS);
    }

    @Override
    public CaptchaAccount current() {
        return new CaptchaAccount(
                settings.get(SERVICE), settings.get(SITE_KEY), settings.get(SECRET), settings.get(ADDRESS));
    }
}
