package potok.incidents;

/** Why a term was broken, as far as the record shows it. */
public enum BreachCause {
    NOT_TAKEN,
    HANDED_OVER,
    CLASS_CHANGED,
    SOLVING_TOOK_LONGER
}
