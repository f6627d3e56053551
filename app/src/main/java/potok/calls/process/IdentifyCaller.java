package potok.calls.process;

import static potok.calls.process.CallToOrderProcess.CALL;
import static potok.calls.process.CallToOrderProcess.CITY;
import static potok.calls.process.CallToOrderProcess.HOUR;
import static potok.calls.process.CallToOrderProcess.KNOWN_CLIENT;
import static potok.calls.process.CallToOrderProcess.LINE;
import static potok.calls.process.CallToOrderProcess.RK;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.calls.Calls;
import potok.engine.ProcessStep;

@ProcessStep(
        caption = "step.identifyCaller",
        reads = "callId",
        writes = {"city", "line", "rk", "hour", "knownClient"})
class IdentifyCaller implements JavaDelegate {
    private final Calls calls;

    IdentifyCaller(Calls calls) {
        this.calls = calls;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var caller = calls.identify(CALL.from(execution));
        CITY.set(execution, caller.city());
        LINE.set(execution, caller.line());
        RK.set(execution, caller.rk());
        HOUR.set(execution, caller.hour());
        KNOWN_CLIENT.set(execution, caller.knownClient());
    }
}
