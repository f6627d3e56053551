package potok.integrations.telephony;

/** The exchange did not take a command, or could not be reached: then nobody knows whether it rings. */
public class TelephonyRefused extends RuntimeException {
    public static final String UNREACHABLE = "unreachable";
    public static final String NOT_CONNECTED = "not-connected";
    public static final String NOBODY_TALKS = "nobody-talks";
    public static final String NO_REPORT = "no-report";

    private final String code;

    public TelephonyRefused(String code) {
        super("The telephone exchange refused: " + code);
        this.code = code;
    }

    public TelephonyRefused(String code, Throwable cause) {
        super("The telephone exchange refused: " + code, cause);
        this.code = code;
    }

    /**
     * The exchange's own code as text, {@value #UNREACHABLE}, {@value #NOT_CONNECTED} when we have no account there, {@value #NOBODY_TALKS}
     * when the conversation is over, or {@value #NO_REPORT} when its report was not ready in time.
     */
    public String code() {
        return code;
    }
}
