package potok.integrations.outbox;

/** The other side refuses this message for good: no such recipient, or it does not take what we say. */
public class SendingRefused extends RuntimeException {
    public SendingRefused(String reason, Throwable cause) {
        super(reason, cause);
    }
}
