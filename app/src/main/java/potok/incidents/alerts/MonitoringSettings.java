package potok.incidents.alerts;

import static potok.settings.SettingScope.ORGANISATION;
import static potok.settings.SettingScope.PLATFORM;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.integrations.monitoring.MonitoringTokens;
import potok.settings.Setting;
import potok.settings.SettingGroup;
import potok.settings.SettingKind;
import potok.settings.Settings;

/** By what watching systems show that they are ours; what the environment gives wins. */
@Component
@Order(60)
class MonitoringSettings implements SettingGroup, MonitoringTokens {
    static final Setting<String> TOKEN = Setting.of(
                    "alertmanager.token", SettingKind.secret(), "", PLATFORM, ORGANISATION)
            .orProperty("integrations.alertmanager.token");

    private final Settings settings;

    MonitoringSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String key() {
        return "monitoring";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(TOKEN);
    }

    @Override
    public String current() {
        return settings.get(TOKEN);
    }
}
