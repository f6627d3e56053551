package potok.calls;

import static potok.settings.SettingScope.PLATFORM;

import java.net.URI;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.integrations.telephony.TelephonyAccount;
import potok.integrations.telephony.TelephonyAccounts;
import potok.settings.Setting;
import potok.settings.SettingGroup;
import potok.settings.SettingKind;
import potok.settings.Settings;

/** Our account at the telephone exchange; what the environment gives wins. */
@Component
@Order(30)
public class ExchangeSettings implements SettingGroup, TelephonyAccounts {
    public static final Setting<String> KEY =
            Setting.of("mango.key", SettingKind.text(100), "", PLATFORM).orProperty("integrations.mango.api-key");
    public static final Setting<String> SALT =
            Setting.of("mango.salt", SettingKind.secret(), "", PLATFORM).orProperty("integrations.mango.api-salt");
    public static final Setting<String> ADDRESS = Setting.of(
                    "mango.address", SettingKind.address(false), "https://app.mango-office.ru/vpbx/", PLATFORM)
            .orProperty("integrations.mango.base-url");

    private final Settings settings;

    ExchangeSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String key() {
        return "telephony";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(KEY, SALT, ADDRESS);
    }

    @Override
    public TelephonyAccount current() {
        return new TelephonyAccount(settings.get(KEY), settings.get(SALT), URI.create(settings.get(ADDRESS)));
    }
}
