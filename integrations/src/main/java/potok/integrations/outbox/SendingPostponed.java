package potok.integrations.outbox;

import java.time.Duration;

/** The other side takes nothing now, and said (or we know) when it will; this attempt does not count. */
public class SendingPostponed extends RuntimeException {
    private final Duration pause;
    private final boolean everybodys;

    /** The other side limits us as a whole: all messages of this account wait. */
    public SendingPostponed(Duration pause, String reason) {
        this(pause, reason, true);
    }

    private SendingPostponed(Duration pause, String reason, boolean everybodys) {
        super(reason);
        this.pause = pause;
        this.everybodys = everybodys;
    }

    /** Only this message waits, and those behind it to the same recipient. */
    public static SendingPostponed ofThisOne(Duration pause, String reason) {
        return new SendingPostponed(pause, reason, false);
    }

    public Duration pause() {
        return pause;
    }

    boolean isEverybodys() {
        return everybodys;
    }
}
