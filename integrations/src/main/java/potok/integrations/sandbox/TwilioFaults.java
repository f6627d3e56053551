package potok.integrations.sandbox;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What is wrong with the stand-in for Twilio at present; nothing, unless somebody says so. */
@Component
@ConditionalOnProperty("potok.sandbox.enabled")
public class TwilioFaults {
    public enum Trouble {
        NONE,
        /** 429 with a Retry-After. */
        TOO_MANY,
        /** 503. */
        DOWN,
        /** The message is taken, and the answer comes too late to be heard. */
        SLOW
    }

    private static final int FOR_EVER = Integer.MAX_VALUE;

    private final AtomicInteger left = new AtomicInteger();
    private volatile Trouble trouble = Trouble.NONE;
    private volatile Duration slowness = Duration.ofSeconds(15);
    private volatile boolean duplicates;
    private volatile boolean reordered;

    /** Until somebody says otherwise. */
    public void set(Trouble trouble) {
        set(trouble, FOR_EVER);
    }

    /** For the next so many requests. */
    public void set(Trouble trouble, int requests) {
        left.set(requests);
        this.trouble = trouble;
    }

    public void setCallBacks(boolean duplicates, boolean reordered) {
        this.duplicates = duplicates;
        this.reordered = reordered;
    }

    public void setSlowness(Duration slowness) {
        this.slowness = slowness;
    }

    public Trouble getTrouble() {
        return left.get() > 0 ? trouble : Trouble.NONE;
    }

    public boolean isDuplicates() {
        return duplicates;
    }

    public boolean isReordered() {
        return reordered;
    }

    Trouble next() {
        return left.getAndUpdate(number -> number == FOR_EVER || number == 0 ? number : number - 1) > 0
                ? trouble
                : Trouble.NONE;
    }

    void beSlow() {
        try {
            Thread.sleep(slowness.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
