package potok.integrations.outbox;

import org.jspecify.annotations.Nullable;

/** The other side refuses this message for good: no such recipient, or it does not take what we say. */
public class SendingRefused extends RuntimeException {
    private final boolean addressGone;

    public SendingRefused(String reason, Throwable cause) {
        this(reason, false, cause);
    }

    /**
     * @param addressGone nothing can be sent to this recipient any more, so that nobody need try
     */
    public SendingRefused(String reason, boolean addressGone, @Nullable Throwable cause) {
        super(reason, cause);
        this.addressGone = addressGone;
    }

    public boolean isAddressGone() {
        return addressGone;
    }
}
