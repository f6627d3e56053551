package potok.integrations.twilio;

import com.twilio.security.RequestValidator;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import potok.integrations.sms.SmsAccounts;
import potok.integrations.webhooks.WebhookRefused;

/** Whether it is Twilio who calls: they sign the address as they called it, and all fields. */
@Component
class TwilioSignature {
    static final String HEADER = "X-Twilio-Signature";

    private final SmsAccounts accounts;
    private final String publicAddress;

    TwilioSignature(
            SmsAccounts accounts,
            @Value("${potok.public-address:http://localhost:${server.port:8080}}") String publicAddress) {
        this.accounts = accounts;
        this.publicAddress = publicAddress.replaceAll("/+$", "");
    }

    /** How the outside sees one of our paths, whatever stands in between. */
    String address(String path) {
        return publicAddress + path;
    }

    /** @throws WebhookRefused unless the present organisation's account signed this */
    void check(String path, Map<String, String> fields, String signature) {
        var account = accounts.current();
        if (!account.isConnected() || !isSigned(account.token(), address(path), fields, signature)) {
            throw WebhookRefused.forged("Wrong signature");
        }
        if (!account.sid().equals(fields.get("AccountSid"))) {
            throw WebhookRefused.forged("Another account");
        }
    }

    static boolean isSigned(String token, String address, Map<String, String> fields, String signature) {
        return !signature.isBlank() && new RequestValidator(token).validate(address, fields, signature);
    }
}
