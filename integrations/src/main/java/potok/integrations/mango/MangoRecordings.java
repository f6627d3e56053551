package potok.integrations.mango;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.springframework.stereotype.Component;
import potok.integrations.telephony.Recording;
import potok.integrations.telephony.Recordings;
import potok.integrations.telephony.TelephonyRefused;

/** Asked for a recording, the exchange names an address that is good once. */
@Component
class MangoRecordings implements Recordings {
    private static final int NOT_READY = 404;

    private final MangoSender exchange;

    MangoRecordings(MangoSender exchange) {
        this.exchange = exchange;
    }

    @Override
    public Optional<Recording> fetch(String recordingId) {
        var question = JsonNodeFactory.instance
                .objectNode()
                .put("recording_id", recordingId)
                .put("action", "download");
        var answer = exchange.post("queries/recording/post", question.toString());
        if (MangoSender.status(answer) == NOT_READY) {
            return Optional.empty();
        }
        var address = answer.getMessage().getHeader("Location", String.class);
        if (MangoSender.status(answer) / 100 != 3 || address == null) {
            MangoSender.requireSuccess(answer);
            throw new TelephonyRefused("http-" + MangoSender.status(answer));
        }
        return Optional.of(sound(exchange.download(address)));
    }

    private static Recording sound(Exchange file) {
        if (MangoSender.status(file) / 100 != 2) {
            throw new TelephonyRefused("http-" + MangoSender.status(file));
        }
        return new Recording(
                file.getMessage().getHeader(Exchange.CONTENT_TYPE, "audio/mpeg", String.class),
                file.getMessage().getBody(byte[].class));
    }
}
