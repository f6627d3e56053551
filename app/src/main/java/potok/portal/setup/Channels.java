package potok.portal.setup;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import potok.calls.ExchangeSettings;
import potok.integrations.mail.MailCheck;
import potok.integrations.mail.MailServer;
import potok.integrations.telephony.Telephony;
import potok.integrations.telephony.TelephonyAccount;
import potok.integrations.telephony.TelephonyRefused;
import potok.notifications.MailSettings;
import potok.settings.Setting;
import potok.settings.Settings;
import potok.shared.RuleBroken;

/** Tries the ways to the outside world with what was typed, before it is kept. */
@Component
class Channels {
    static final List<Setting<?>> EXCHANGE =
            List.of(ExchangeSettings.KEY, ExchangeSettings.SALT, ExchangeSettings.ADDRESS);
    static final List<Setting<?>> MAIL = List.of(
            MailSettings.HOST,
            MailSettings.PORT,
            MailSettings.START_TLS,
            MailSettings.USER,
            MailSettings.PASSWORD,
            MailSettings.FROM);

    private final Telephony telephony;
    private final MailCheck mail;
    private final Settings settings;

    Channels(Telephony telephony, MailCheck mail, Settings settings) {
        this.telephony = telephony;
        this.mail = mail;
        this.settings = settings;
    }

    /** @param detail what the other side said, if anything */
    record Outcome(boolean good, String text, String detail) {}

    /** @throws RuleBroken when what was typed is no account */
    Outcome tryExchange(Map<String, String> typed) {
        var account = new TelephonyAccount(
                value(ExchangeSettings.KEY, typed),
                value(ExchangeSettings.SALT, typed),
                URI.create(value(ExchangeSettings.ADDRESS, typed)));
        try {
            telephony.check(account);
            return new Outcome(true, "setup.exchange-connected", "");
        } catch (TelephonyRefused refused) {
            return switch (refused.code()) {
                case TelephonyRefused.NOT_CONNECTED -> new Outcome(false, "setup.exchange-missing", "");
                case TelephonyRefused.UNREACHABLE -> new Outcome(false, "setup.exchange-unreachable", "");
                default -> new Outcome(false, "setup.exchange-refused", refused.code());
            };
        }
    }

    /** @throws RuleBroken when what was typed is no mail server */
    Outcome tryMail(Map<String, String> typed) {
        var host = value(MailSettings.HOST, typed);
        if (host.isBlank()) {
            return new Outcome(false, "setup.mail-missing", "");
        }
        var result = mail.check(new MailServer.Account(
                host,
                value(MailSettings.PORT, typed),
                value(MailSettings.USER, typed),
                value(MailSettings.PASSWORD, typed),
                value(MailSettings.FROM, typed),
                value(MailSettings.START_TLS, typed)));
        return new Outcome(result == MailCheck.Result.CONNECTED, "MailCheck." + result, "");
    }

    private <T> T value(Setting<T> setting, Map<String, String> typed) {
        var text = typed.getOrDefault(setting.key(), "").strip();
        return text.isEmpty() ? settings.get(setting) : setting.kind().read(text);
    }
}
