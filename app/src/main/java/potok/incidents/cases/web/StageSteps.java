package potok.incidents.cases.web;

import java.util.List;
import potok.incidents.cases.CaseStage;
import potok.incidents.cases.ServiceCaseView;
import potok.incidents.cases.StageView;

/** The way of a case from stage to stage, as it stands on top of its page. */
record StageSteps(List<Step> steps, int current) {
    /** One stage: behind the case, where it stands, or before it. */
    record Step(CaseStage stage, State state, int rounds) {
        enum State {
            DONE,
            CURRENT,
            AHEAD,
            SKIPPED
        }
    }

    /** Detours are shown only where the case took them. */
    static StageSteps of(ServiceCaseView view, List<StageView> done) {
        var steps = CaseStage.of(view.kind()).stream()
                .map(stage -> step(stage, view, done))
                .filter(step -> !step.stage().isDetour() || step.rounds() > 0 || step.state() == Step.State.CURRENT)
                .toList();
        var current = 0;
        while (current < steps.size() && steps.get(current).state() != Step.State.CURRENT) {
            current++;
        }
        return new StageSteps(steps, current);
    }

    private static Step step(CaseStage stage, ServiceCaseView view, List<StageView> done) {
        var rounds = done.stream()
                .filter(finished -> finished.stage() == stage && finished.finding() == 0)
                .mapToInt(StageView::round)
                .max()
                .orElse(0);
        return new Step(stage, state(stage, view, rounds), rounds);
    }

    private static Step.State state(CaseStage stage, ServiceCaseView view, int rounds) {
        var at = view.stage();
        if (stage == at) {
            return Step.State.CURRENT;
        }
        var passed = at != null && stage.isWait() && stage.compareTo(at) < 0;
        if (rounds > 0 || passed) {
            return at != null && stage.compareTo(at) > 0 ? Step.State.AHEAD : Step.State.DONE;
        }
        return view.closed() ? Step.State.SKIPPED : Step.State.AHEAD;
    }
}
