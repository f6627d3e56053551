package potok.incidents.cases;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Something that the form of a stage asks for.
 *
 * @param on the decisions with which it is asked; empty when always
 */
public record StageField(String key, Kind kind, boolean required, Set<CaseDecision> on) {
    /** How it is typed, read and shown. */
    public enum Kind {
        TEXT,
        LEVEL,
        CATEGORY,
        DAY,
        MOMENT,
        PERSON
    }

    static StageField text(String key) {
        return new StageField(key, Kind.TEXT, true, Set.of());
    }

    static StageField level(String key) {
        return new StageField(key, Kind.LEVEL, true, Set.of());
    }

    static StageField category(String key) {
        return new StageField(key, Kind.CATEGORY, true, Set.of());
    }

    static StageField day(String key) {
        return new StageField(key, Kind.DAY, true, Set.of());
    }

    static StageField moment(String key) {
        return new StageField(key, Kind.MOMENT, true, Set.of());
    }

    static StageField person(String key) {
        return new StageField(key, Kind.PERSON, true, Set.of());
    }

    StageField on(CaseDecision first, CaseDecision... others) {
        return new StageField(key, kind, required, EnumSet.of(first, others));
    }

    StageField optional() {
        return new StageField(key, kind, false, on);
    }

    public boolean isAskedOn(CaseDecision decision) {
        return on.isEmpty() || on.contains(decision);
    }

    /** The text that names it, on forms and pages alike. */
    public String label() {
        return "form.case." + key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
