package potok.identity.protection;

import java.time.Duration;

/** Somebody did more in a while than he may. */
public class TooFast extends RuntimeException {
    private final transient Duration wait;

    TooFast(Duration wait) {
        super("To be tried again in " + wait);
        this.wait = wait;
    }

    /** When he may go on. */
    public Duration pause() {
        return wait;
    }
}
