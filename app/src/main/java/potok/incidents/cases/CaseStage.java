package potok.incidents.cases;

import static potok.incidents.cases.CaseDecision.ACCEPT;
import static potok.incidents.cases.CaseDecision.ADD;
import static potok.incidents.cases.CaseDecision.APPROVE;
import static potok.incidents.cases.CaseDecision.BAD;
import static potok.incidents.cases.CaseDecision.CONFIRM;
import static potok.incidents.cases.CaseDecision.DONE;
import static potok.incidents.cases.CaseDecision.FAILED;
import static potok.incidents.cases.CaseDecision.GIVE_UP;
import static potok.incidents.cases.CaseDecision.GOOD;
import static potok.incidents.cases.CaseDecision.KEEP_WORKAROUND;
import static potok.incidents.cases.CaseDecision.MAKE_CHANGE;
import static potok.incidents.cases.CaseDecision.NOT_SOLVED;
import static potok.incidents.cases.CaseDecision.NO_MORE;
import static potok.incidents.cases.CaseDecision.PASSED;
import static potok.incidents.cases.CaseDecision.REFUSE;
import static potok.incidents.cases.CaseDecision.REWORK;
import static potok.incidents.cases.CaseDecision.SOLVED;
import static potok.incidents.cases.CaseDecision.SUCCEEDED;
import static potok.incidents.cases.CaseDecision.TRY_AGAIN;
import static potok.incidents.cases.CaseDecision.WAIT;
import static potok.incidents.cases.CaseDecision.WITHOUT_CHANGE;
import static potok.incidents.cases.StageField.category;
import static potok.incidents.cases.StageField.day;
import static potok.incidents.cases.StageField.level;
import static potok.incidents.cases.StageField.moment;
import static potok.incidents.cases.StageField.person;
import static potok.incidents.cases.StageField.text;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The stages of each kind of case in their usual order, what may be decided at each, and what its form asks. A stage is
 * named as its element in the model, {@code userTask_planChange}, and as its form, {@code plan-change}.
 */
public enum CaseStage {
    IDENTIFY_PROBLEM(
            CaseKind.PROBLEM,
            EnumSet.of(CONFIRM, REFUSE),
            text("symptoms").on(CONFIRM),
            text("affected").on(CONFIRM),
            text("reason").on(REFUSE)),
    CLASSIFY_PROBLEM(CaseKind.PROBLEM, EnumSet.of(DONE), category("category"), level("impact"), level("priority")),
    ANALYSE_PROBLEM(
            CaseKind.PROBLEM,
            EnumSet.of(DONE),
            text("rootCause"),
            text("workaround").optional()),
    DECIDE_ON_PROBLEM(
            CaseKind.PROBLEM,
            EnumSet.of(MAKE_CHANGE, WITHOUT_CHANGE, KEEP_WORKAROUND, REWORK, REFUSE),
            text("solution").on(MAKE_CHANGE, WITHOUT_CHANGE),
            text("reason").on(KEEP_WORKAROUND, REWORK, REFUSE)),
    WAIT_FOR_CHANGE(CaseKind.PROBLEM, EnumSet.noneOf(CaseDecision.class)),
    TRACK_PROBLEM(
            CaseKind.PROBLEM,
            EnumSet.of(SOLVED, NOT_SOLVED, WAIT),
            text("report").on(SOLVED, NOT_SOLVED)),
    PLAN_CHANGE(
            CaseKind.CHANGE,
            EnumSet.of(DONE),
            text("plan"),
            level("impact"),
            level("risk"),
            level("priority"),
            text("rollbackPlan")),
    APPROVE_CHANGE(
            CaseKind.CHANGE, EnumSet.of(APPROVE, REWORK, REFUSE), text("reason").on(REWORK, REFUSE)),
    DEVELOP_CHANGE(CaseKind.CHANGE, EnumSet.of(DONE), text("report")),
    TEST_CHANGE(CaseKind.CHANGE, EnumSet.of(PASSED, FAILED), text("tests")),
    SCHEDULE_CHANGE(
            CaseKind.CHANGE,
            EnumSet.of(DONE),
            moment("windowFrom"),
            moment("windowUntil"),
            text("emergencyReason").optional()),
    WAIT_FOR_WINDOW(CaseKind.CHANGE, EnumSet.noneOf(CaseDecision.class)),
    BACK_UP(CaseKind.CHANGE, EnumSet.of(DONE, FAILED), text("evidence")),
    ROLL_OUT_CHANGE(CaseKind.CHANGE, EnumSet.of(SUCCEEDED, FAILED), text("report")),
    OBSERVE_CHANGE(CaseKind.CHANGE, EnumSet.noneOf(CaseDecision.class)),
    COLLECT_FEEDBACK(CaseKind.CHANGE, EnumSet.of(GOOD, BAD), text("feedback")),
    ROLL_BACK_CHANGE(CaseKind.CHANGE, EnumSet.of(TRY_AGAIN, GIVE_UP), text("report")),
    CONSIDER_IDEA(
            CaseKind.DEVELOPMENT,
            EnumSet.of(ACCEPT, REFUSE),
            text("benefit").on(ACCEPT),
            level("priority").on(ACCEPT),
            text("reason").on(REFUSE)),
    GATHER_REQUIREMENTS(
            CaseKind.DEVELOPMENT,
            EnumSet.of(DONE, REFUSE),
            text("requirements").on(DONE),
            text("reason").on(REFUSE)),
    DESIGN_SOLUTION(
            CaseKind.DEVELOPMENT,
            EnumSet.of(DONE, REWORK),
            text("design").on(DONE),
            text("reason").on(REWORK)),
    SPECIFY_FUNCTIONS(
            CaseKind.DEVELOPMENT,
            EnumSet.of(DONE, REWORK),
            text("functions").on(DONE),
            text("reason").on(REWORK)),
    DEVELOP_SOLUTION(CaseKind.DEVELOPMENT, EnumSet.of(DONE), text("report")),
    TEST_SOLUTION(CaseKind.DEVELOPMENT, EnumSet.of(PASSED, FAILED), text("tests")),
    ACCEPT_SOLUTION(
            CaseKind.DEVELOPMENT,
            EnumSet.of(ACCEPT, REWORK, REFUSE),
            text("reason").on(REWORK, REFUSE)),
    ROLL_OUT_SOLUTION(CaseKind.DEVELOPMENT, EnumSet.of(SUCCEEDED, FAILED), text("report")),
    DOCUMENT_SOLUTION(CaseKind.DEVELOPMENT, EnumSet.of(DONE), text("documentation")),
    PLAN_AUDIT(CaseKind.AUDIT, EnumSet.of(DONE), text("scope"), text("checklist")),
    CHECK_SERVICE(CaseKind.AUDIT, EnumSet.of(DONE), text("report")),
    RECORD_FINDING(
            CaseKind.AUDIT,
            EnumSet.of(ADD, NO_MORE),
            text("finding").on(ADD),
            level("severity").on(ADD),
            person("responsible").on(ADD),
            day("term").on(ADD)),
    SOLVE_FINDING(CaseKind.AUDIT, EnumSet.of(DONE), text("report")),
    VERIFY_FINDING(CaseKind.AUDIT, EnumSet.of(ACCEPT, REWORK), text("reason").on(REWORK));

    private final CaseKind kind;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is
    private final Set<CaseDecision> decisions;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is
    private final List<StageField> fields;

    CaseStage(CaseKind kind, Set<CaseDecision> decisions, StageField... fields) {
        this.kind = kind;
        this.decisions = Set.copyOf(decisions);
        this.fields = List.of(fields);
    }

    /** The stage of this element of a model. */
    public static CaseStage ofElement(String id) {
        var name = id.substring(id.indexOf('_') + 1).replaceAll("([A-Z])", "_$1");
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    public static List<CaseStage> of(CaseKind kind) {
        return Arrays.stream(values()).filter(stage -> stage.kind == kind).toList();
    }

    public CaseKind kind() {
        return kind;
    }

    public Set<CaseDecision> decisions() {
        return decisions;
    }

    public List<StageField> fields() {
        return fields;
    }

    /** Nobody works: it waits for another case, a moment or a term. */
    public boolean isWait() {
        return decisions.isEmpty();
    }

    /** As rule tables call it, and its form. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Only where something went wrong, or the rules ask for it. */
    public boolean isDetour() {
        return this == APPROVE_CHANGE || this == ROLL_BACK_CHANGE;
    }

    /** Of one finding of an audit, not of the audit as a whole. */
    public boolean isOfFinding() {
        return this == SOLVE_FINDING || this == VERIFY_FINDING;
    }
}
