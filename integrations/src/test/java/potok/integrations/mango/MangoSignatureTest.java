package potok.integrations.mango;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import potok.integrations.telephony.TelephonyAccount;
import potok.integrations.webhooks.WebhookRefused;

@Tag("C5")
class MangoSignatureTest {
    private static final String CALL = """
            {"entry_id":"MTIzNDU2Nzg5","call_id":"MToxMDAwMDAwMTo1MDE6MQ==","timestamp":1790000000,"seq":1,"call_state":"Appeared","location":"ivr","from":{"number":"79161234567"},"to":{"number":"74951234567","line_number":"74951234567"},"dct":{"type":0}}""";

    private final MangoSignature signature =
            signature("sim0key0000000000000000000000001", "sim0salt000000000000000000000001");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    {} | da531e058eab03bc070b9f4c4c8a45259c00284275c2181ec244bb5f697663d5
                    {"command_id":"crm-42","from":{"extension":"101"},"to_number":"79161234567"} | 08df393bdb505739b7e5be5c8ca05c2f75880a7c8f07646995335d8d7e5096e0
                    {"text":"Заказ №42 готов","command_id":"crm-sms-7"} | c16c14a579f01e29dbd791c97d02518b42d4d6c4fcde4fe8bce1ef1bfbd95fd0
                    """)
    void signsAsTheVendorDoes(String json, String expected) {
        assertThat(signature.sign(json).signature()).isEqualTo(expected);
    }

    @Test
    void signsWhatIsSentAndNotWhatItMeans() {
        var escaped = new StringBuilder();
        "{\"text\":\"Заказ №42 готов\",\"command_id\":\"crm-sms-7\"}"
                .chars()
                .forEach(c -> escaped.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));

        assertThat(signature.sign(escaped.toString()).signature())
                .isEqualTo("f4f716e4b0b3f7fda7de19cd35e4d93c43702d5b82a6c4bab8a6e11d81ded7cc");
    }

    @Test
    void signsACallEvent() {
        assertThat(signature.sign(CALL).signature())
                .isEqualTo("355b4765d5c8db04f765cf731409604de87ae083a3855eade738bcb9c8fe0e51");
    }

    @Test
    void agreesWithThePublishedExample() {
        var published = signature("<YOUR_API_KEY>", "<YOUR_API_SALT>");

        assertThat(published
                        .sign("{\"command_id\":\"your-command-id\",\"call_id\":\"<CALL_ID>\"}")
                        .signature())
                .isEqualTo("2d1d01246f52cec1fdb44f2a4d7091dc54f67e318369c0628201d66b5d336ef0");
    }

    @Test
    void takesWhatItSignedItself() {
        var form = signature.sign(CALL);

        assertThat(signature.check(MangoForm.of(form.encoded())).json()).isEqualTo(CALL);
    }

    @Test
    void refusesAChangedTextASignatureOfAnotherAndAnotherKey() {
        var form = signature.sign(CALL);

        assertRefused(new MangoForm(form.key(), form.signature(), CALL + " "));
        assertRefused(new MangoForm(form.key(), "", CALL));
        assertRefused(signature("sim0key0000000000000000000000001", "another").sign(CALL));
        assertRefused(signature("another", "sim0salt000000000000000000000001").sign(CALL));
    }

    private void assertRefused(MangoForm form) {
        assertThatThrownBy(() -> signature.check(form))
                .isInstanceOfSatisfying(WebhookRefused.class, refused -> assertThat(refused.status())
                        .isEqualTo(401));
    }

    private static MangoSignature signature(String key, String salt) {
        return new MangoSignature(() -> new TelephonyAccount(key, salt, URI.create("http://localhost/")));
    }
}
