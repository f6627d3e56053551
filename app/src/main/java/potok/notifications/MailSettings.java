package potok.notifications;

import static potok.settings.SettingScope.ORGANISATION;
import static potok.settings.SettingScope.PLATFORM;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.integrations.mail.MailServer;
import potok.settings.Setting;
import potok.settings.SettingGroup;
import potok.settings.SettingKind;
import potok.settings.Settings;

/** The mail server of the platform, or of an organisation that has its own. */
@Component
@Order(40)
public class MailSettings implements SettingGroup, MailServer {
    public static final Setting<String> HOST = Setting.of(
                    "mail.host", SettingKind.text(200), "", PLATFORM, ORGANISATION)
            .orProperty("integrations.mail.host");
    public static final Setting<Integer> PORT = Setting.of(
                    "mail.port", SettingKind.number(1, 65535), 587, PLATFORM, ORGANISATION)
            .orProperty("integrations.mail.port");
    public static final Setting<String> USER = Setting.of(
                    "mail.user", SettingKind.text(200), "", PLATFORM, ORGANISATION)
            .orProperty("integrations.mail.user");
    public static final Setting<String> PASSWORD = Setting.of(
                    "mail.password", SettingKind.secret(), "", PLATFORM, ORGANISATION)
            .orProperty("integrations.mail.password");
    public static final Setting<String> FROM = Setting.of(
                    "mail.from", SettingKind.text(200), "", PLATFORM, ORGANISATION)
            .orProperty("integrations.mail.from");
    public static final Setting<Boolean> START_TLS = Setting.of(
                    "mail.start-tls", SettingKind.yesNo(), true, PLATFORM, ORGANISATION)
            .orProperty("integrations.mail.start-tls");

    private final Settings settings;

    MailSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String key() {
        return "mail";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(HOST, PORT, START_TLS, USER, PASSWORD, FROM);
    }

    @Override
    public Optional<Account> account() {
        var host = settings.get(HOST);
        if (host.isBlank()) {
            return Optional.empty();
        }
        var user = settings.get(USER);
        var from = settings.get(FROM);
        return Optional.of(new Account(
                host,
                settings.get(PORT),
                user,
                settings.get(PASSWORD),
                from.isBlank() ? user : from,
                settings.get(START_TLS)));
    }
}
