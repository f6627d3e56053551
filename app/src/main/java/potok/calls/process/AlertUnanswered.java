package potok.calls.process;

import static potok.calls.process.CallToOrderProcess.CALL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.calls.Calls;
import potok.engine.ProcessStep;

@ProcessStep(caption = "step.alertUnanswered", reads = "callId")
class AlertUnanswered implements JavaDelegate {
    private final Calls calls;

    AlertUnanswered(Calls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        calls.alertUnanswered(CALL.from(execution));
    }
}
