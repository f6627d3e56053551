package potok.incidents.cases.process;

import static potok.incidents.cases.process.ServiceCaseProcess.LOOP;

import org.camunda.bpm.engine.delegate.VariableScope;
import potok.incidents.cases.CaseStage;

/** Which finding a task is about. */
final class FindingNumber {
    private FindingNumber() {}

    /** 0 where the stage is that of the case as a whole. */
    static int in(VariableScope scope, CaseStage stage) {
        return stage.isOfFinding() ? LOOP.from(scope) + 1 : 0;
    }
}
