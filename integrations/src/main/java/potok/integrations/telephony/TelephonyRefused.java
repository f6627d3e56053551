package potok.integrations.telephony;

/** The exchange did not take a command, or could not be reached: then nobody knows whether it rings. */
public class TelephonyRefused extends RuntimeException {
    public static final String UNREACHABLE = "unreachable";
    public static final String NOT_CONNECTED = "not-connected";

    private final String code;

    public TelephonyRefused(String code) {
        super("The telephone exchange refused: " + code);
        this.code = code;
    }

    public TelephonyRefused(String code, Throwable cause) {
        super("The telephone exchange refused: " + code, cause);
        this.code = code;
    }

    /** The exchange's own code as text, {@value #UNREACHABLE}, or {@value #NOT_CONNECTED} when we have no account there. */
    public String code() {
        return code;
    }
}
