package potok.incidents.cases;

import java.util.Locale;

/** How a stage ended. */
public enum CaseDecision {
    DONE,
    CONFIRM,
    REFUSE,
    REWORK,
    MAKE_CHANGE,
    WITHOUT_CHANGE,
    KEEP_WORKAROUND,
    SOLVED,
    NOT_SOLVED,
    WAIT,
    APPROVE,
    PASSED,
    FAILED,
    SUCCEEDED,
    GOOD,
    BAD,
    TRY_AGAIN,
    GIVE_UP,
    ACCEPT,
    ADD,
    NO_MORE;

    /** As models and forms call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
