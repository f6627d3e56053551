package potok.integrations.telephony;

import java.time.Instant;

/** What the exchange itself counted, for when its events were lost on the way. */
public interface CallReports {
    /** Longer spans are refused by the exchange. */
    int MOST_DAYS = 31;

    /**
     * Puts the ends of conversations, and the recordings, that we never heard of into the inbox; waits for the exchange's
     * report, up to a minute.
     *
     * @return how many conversations were missing
     * @throws TelephonyRefused with the exchange's reason
     */
    int addMissing(Instant from, Instant to);
}
