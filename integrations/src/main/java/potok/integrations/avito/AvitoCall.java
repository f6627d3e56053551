package potok.integrations.avito;

import java.time.Duration;
import java.time.Instant;

/**
 * A call that Avito tracked; published in the inbox worker's transaction, once, some minutes after the call.
 *
 * @param callId Avito's
 * @param buyer his number, as Avito writes it
 * @param dialled the number shown in the advertisement
 * @param talk zero when nobody answered
 */
public record AvitoCall(
        AvitoAccount account,
        String callId,
        Instant at,
        Duration waiting,
        Duration talk,
        String buyer,
        String dialled) {
    /** Without the buyer's number. */
    @Override
    public String toString() {
        return "AvitoCall[" + callId + "]";
    }
}
