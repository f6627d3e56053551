package potok.integrations.captcha;

/** Not shown to be a person; also when the service could not be asked, so that nobody gets in by breaking it. */
public class CaptchaRefused extends RuntimeException {
    private final Reason reason;

    public enum Reason {
        /** Nothing was ticked. */
        MISSING,
        /** The service says no: wrong, used before, too old, or too much like a robot. */
        REFUSED,
        /** The service did not answer, or answered nonsense. */
        UNREACHABLE,
        /** The service does not take our keys. */
        MISCONFIGURED
    }

    CaptchaRefused(Reason reason, String detail) {
        super("Captcha: " + reason + " " + detail);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
