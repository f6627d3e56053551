package potok.notifications;

import static potok.settings.SettingScope.ORGANISATION;
import static potok.settings.SettingScope.PLATFORM;

import java.net.URI;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.integrations.sms.SmsAccount;
import potok.integrations.sms.SmsAccounts;
import potok.settings.Setting;
import potok.settings.SettingGroup;
import potok.settings.SettingKind;
import potok.settings.Settings;

/** The Twilio account of the platform, or of an organisation that has its own. */
@Component
@Order(45)
public class SmsSettings implements SettingGroup, SmsAccounts {
    public static final Setting<String> SID = Setting.of("sms.sid", SettingKind.text(100), "", PLATFORM, ORGANISATION)
            .orProperty("integrations.twilio.account-sid");
    public static final Setting<String> TOKEN = Setting.of(
                    "sms.token", SettingKind.secret(), "", PLATFORM, ORGANISATION)
            .orProperty("integrations.twilio.auth-token");
    public static final Setting<String> FROM = Setting.of("sms.from", SettingKind.text(100), "", PLATFORM, ORGANISATION)
            .orProperty("integrations.twilio.from");
    public static final Setting<String> ADDRESS = Setting.of(
                    "sms.address", SettingKind.address(false), "https://api.twilio.com/", PLATFORM, ORGANISATION)
            .orProperty("integrations.twilio.base-url");

    private final Settings settings;

    SmsSettings(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String key() {
        return "sms";
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(SID, TOKEN, FROM, ADDRESS);
    }

    @Override
    public SmsAccount current() {
        return new SmsAccount(
                settings.get(SID).strip(),
                settings.get(TOKEN).strip(),
                settings.get(FROM).strip(),
                URI.create(settings.get(ADDRESS)));
    }
}
