package potok.integrations.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The published vectors. */
@Tag("X9")
class TwilioSignatureTest {
    private static final String TOKEN = "12345678901234567890123456789012";
    private static final String ADDRESS = "https://crm.example.com/hooks/twilio/status?tenant=7";
    private static final Map<String, String> DELIVERED = Map.of(
            "AccountSid", "AC00000000000000000000000000000000",
            "ApiVersion", "2010-04-01",
            "From", "+15005550006",
            "MessageSid", "SM00000000000000000000000000000001",
            "MessageStatus", "delivered",
            "To", "+79161234567");

    @Test
    void theVendorsOwnExampleIsSigned() {
        var fields = Map.of(
                "CallSid", "CA1234567890ABCDE",
                "Caller", "+14158675309",
                "Digits", "1234",
                "From", "+14158675309",
                "To", "+18005551212");

        assertThat(TwilioSignature.isSigned(
                        "12345", "https://mycompany.com/myapp.php?foo=1&bar=2", fields, "RSOYDt4T1cUTdK1PDd93/VVr8B8="))
                .isTrue();
    }

    @Test
    void aCallBackIsSignedWithItsQuery() {
        assertThat(TwilioSignature.isSigned(TOKEN, ADDRESS, DELIVERED, "9VCPG5NyimliyhIbKBg8yMAPgUI="))
                .isTrue();
    }

    @Test
    void anAddressAloneIsSigned() {
        var address = "https://crm.example.com/hooks/twilio/json"
                + "?bodySHA256=015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862";

        assertThat(TwilioSignature.isSigned(TOKEN, address, Map.of(), "aT0AYhIdkaFsAa/Neze8nM9Cyd8="))
                .isTrue();
    }

    @Test
    void whateverIsChangedIsForged() {
        var another = new HashMap<>(DELIVERED);
        another.put("MessageStatus", "failed");
        var more = new HashMap<>(DELIVERED);
        more.put("ErrorCode", "30006");

        assertThat(TwilioSignature.isSigned(TOKEN, ADDRESS, another, "9VCPG5NyimliyhIbKBg8yMAPgUI="))
                .isFalse();
        assertThat(TwilioSignature.isSigned(TOKEN, ADDRESS, more, "9VCPG5NyimliyhIbKBg8yMAPgUI="))
                .isFalse();
        assertThat(TwilioSignature.isSigned(TOKEN, ADDRESS + "1", DELIVERED, "9VCPG5NyimliyhIbKBg8yMAPgUI="))
                .isFalse();
        assertThat(TwilioSignature.isSigned("x" + TOKEN, ADDRESS, DELIVERED, "9VCPG5NyimliyhIbKBg8yMAPgUI="))
                .isFalse();
        assertThat(TwilioSignature.isSigned(TOKEN, ADDRESS, DELIVERED, "")).isFalse();
    }
}
