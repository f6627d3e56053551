package potok.integrations.mango;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import potok.integrations.telephony.TelephonyAccount;
import potok.integrations.telephony.TelephonyAccounts;
import potok.integrations.webhooks.WebhookRefused;

/** Signs what we send and checks what we get; both sides do it alike, over the exact text of the JSON. */
@Component
public class MangoSignature {
    private final TelephonyAccounts accounts;

    MangoSignature(TelephonyAccounts accounts) {
        this.accounts = accounts;
    }

    public MangoForm sign(String json) {
        return sign(accounts.current(), json);
    }

    static MangoForm sign(TelephonyAccount account, String json) {
        return new MangoForm(account.key(), signatureOf(account, json), json);
    }

    public boolean isOurKey(MangoForm form) {
        var account = accounts.current();
        return account.isConnected() && same(account.key(), form.key());
    }

    public boolean isSigned(MangoForm form) {
        return same(signatureOf(accounts.current(), form.json()), form.signature());
    }

    /** @throws WebhookRefused when the form is not from our exchange */
    MangoForm check(MangoForm form) {
        if (!isOurKey(form)) {
            throw WebhookRefused.forged("Wrong vpbx_api_key");
        }
        if (!isSigned(form)) {
            throw WebhookRefused.forged("Wrong sign");
        }
        return form;
    }

    private static String signatureOf(TelephonyAccount account, String json) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(bytes(account.key() + json + account.salt())));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String expected, String given) {
        return MessageDigest.isEqual(bytes(expected), bytes(given));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
