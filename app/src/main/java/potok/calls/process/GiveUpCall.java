package potok.calls.process;

import static potok.calls.process.CallToOrderProcess.CALL;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.calls.Calls;
import potok.engine.ProcessStep;

@ProcessStep(caption = "step.giveUpCall", reads = "callId")
class GiveUpCall implements JavaDelegate {
    private final Calls calls;

    GiveUpCall(Calls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        calls.giveUp(CALL.from(execution));
    }
}
