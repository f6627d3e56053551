package potok.notifications;

import static potok.settings.SettingScope.PLATFORM;

import java.net.URI;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.integrations.chat.BotAccount;
import potok.integrations.chat.BotAccounts;
import potok.settings.Setting;
import potok.settings.SettingGroup;
import potok.settings.SettingKind;
import potok.settings.Settings;

/** The bot that all organisations share; what the environment gives wins. */
@Component
@Order(43)
public class TelegramSettings implements SettingGroup, BotAccounts {
    public static final Setting<String> TOKEN =
            Setting.of("telegram.token", SettingKind.secret(), "", PLATFORM).orProperty("integrations.telegram.token");
    public static final Setting<String> NAME =
            Setting.of("telegram.name", SettingKind.text(64), "", PLATFORM).orProperty("integrations.telegram.name");
    public static final Setting<String> SECRET = Setting.of("telegram.secret", SettingKind.secret(), "", PLATFORM)
            .orProperty("integrations.telegram.secret");
    public static final Setting<String> ADDRESS = Setting.of(
                    "telegram.address", SettingKind.address(false), "https://api.telegram.org/", PLATFORM)
            .orProperty("integrations.telegram.base-url");

    private final Settings settings;

    TelegramSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String key() {
        return "telegram";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(TOKEN, NAME, SECRET, ADDRESS);
    }

    @Override
    public BotAccount current() {
        return new BotAccount(
                settings.get(TOKEN),
                settings.get(NAME).replace("@", ""),
                settings.get(SECRET),
                URI.create(settings.get(ADDRESS)));
    }
}
