package potok.integrations.sandbox;

import java.time.Duration;

/** What goes wrong at a stand-in, switched on from the sandbox page or a test. */
public final class Faults {
    public enum Fault {
        NONE,
        /** Each request is refused with 429 and a hint when to come again. */
        TOO_MANY_REQUESTS,
        /** Each request fails at the vendor's. */
        SERVER_ERROR,
        /** Each answer comes late; what was asked for is done all the same. */
        SLOW
    }

    private Fault fault = Fault.NONE;
    private int remaining;
    private boolean duplicates;
    private boolean reordered;
    private Duration delay = Duration.ofSeconds(15);

    /** Until somebody says otherwise. */
    public void put(Fault fault) {
        put(fault, Integer.MAX_VALUE);
    }

    /** @param requests how many requests it meets; afterwards all is well again */
    public synchronized void put(Fault fault, int requests) {
        this.fault = fault;
        this.remaining = requests;
    }

    public synchronized void clear() {
        put(Fault.NONE, 0);
        duplicates = false;
        reordered = false;
    }

    /** How late a slow answer is. */
    public synchronized void delayBy(Duration delay) {
        this.delay = delay;
    }

    /** Whether each event is told to us twice. */
    public synchronized void duplicate(boolean duplicates) {
        this.duplicates = duplicates;
    }

    /** Whether events that belong together are told to us the last first. */
    public synchronized void reorder(boolean reordered) {
        this.reordered = reordered;
    }

    public synchronized Fault present() {
        return remaining > 0 ? fault : Fault.NONE;
    }

    public synchronized boolean duplicates() {
        return duplicates;
    }

    public synchronized boolean reordered() {
        return reordered;
    }

    synchronized Duration delay() {
        return delay;
    }

    /** What happens to the request that just came. */
    synchronized Fault next() {
        if (remaining == 0) {
            return Fault.NONE;
        }
        remaining--;
        return fault;
    }

    void waitIfSlow(Fault met) {
        if (met == Fault.SLOW) {
            try {
                Thread.sleep(delay().toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
