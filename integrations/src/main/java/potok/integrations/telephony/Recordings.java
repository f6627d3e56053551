package potok.integrations.telephony;

import java.util.Optional;

/** The sounds that the exchange keeps of our conversations. */
public interface Recordings {
    /**
     * Empty while the exchange has not finished it, which takes a minute or more.
     *
     * @throws TelephonyRefused with the exchange's reason
     */
    Optional<Recording> fetch(String recordingId);
}
