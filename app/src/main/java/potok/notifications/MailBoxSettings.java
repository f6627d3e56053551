package potok.notifications;

import static potok.settings.SettingScope.ORGANISATION;
import static potok.settings.SettingScope.PLATFORM;

import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.integrations.mail.MailBox;
import potok.settings.Setting;
import potok.settings.SettingGroup;
import potok.settings.SettingKind;
import potok.settings.Settings;

/** The mailbox in which the platform reads what people write, or an organisation its own. */
@Component
@Order(41)
public class MailBoxSettings implements SettingGroup, MailBox {
    public static final Setting<String> HOST = Setting.of(
                    "mailbox.host", SettingKind.text(200), "", PLATFORM, ORGANISATION)
            .orProperty("integrations.mail.imap.host");
    public static final Setting<Integer> PORT = Setting.of(
                    "mailbox.port", SettingKind.number(1, 65535), 993, PLATFORM, ORGANISATION)
            .orProperty("integrations.mail.imap.port");
    public static final Setting<Boolean> TLS = Setting.of(
                    "mailbox.tls", SettingKind.yesNo(), true, PLATFORM, ORGANISATION)
            .orProperty("integrations.mail.imap.tls");
    public static final Setting<String> USER = Setting.of(
                    "mailbox.user", SettingKind.text(200), "", PLATFORM, ORGANISATION)
            .orProperty("integrations.mail.imap.user");
    public static final Setting<String> PASSWORD = Setting.of(
                    "mailbox.password", SettingKind.secret(), "", PLATFORM, ORGANISATION)
            .orProperty("integrations.mail.imap.password");

    private final Settings settings;

    MailBoxSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String key() {
        return "mailbox";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(HOST, PORT, TLS, USER, PASSWORD);
    }

    @Override
    public Optional<Access> access() {
        var host = settings.get(HOST);
        return host.isBlank()
                ? Optional.empty()
                : Optional.of(new Access(
                        host, settings.get(PORT), settings.get(USER), settings.get(PASSWORD), settings.get(TLS)));
    }
}
