package potok.identity;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The codes of somebody's telephone: nothing, then a secret on trial, then part of each sign-in. */
@Embeddable
class Totp {
    private @Nullable String secret;
    private @Nullable Instant since;
    private long lastStep;

    void offer(String sealedSecret) {
        secret = sealedSecret;
        since = null;
    }

    void switchOn(long step, Instant now) {
        since = now;
        lastStep = step;
    }

    void switchOff() {
        secret = null;
        since = null;
    }

    /** False when this code, or a later one, was used already. */
    boolean accept(long step) {
        if (step <= lastStep) {
            return false;
        }
        lastStep = step;
        return true;
    }

    boolean isOn() {
        return since != null;
    }

    @Nullable
    String sealedSecret() {
        return secret;
    }
}
