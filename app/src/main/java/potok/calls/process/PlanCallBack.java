package potok.calls.process;

import static potok.calls.process.CallToOrderProcess.CALL;
import static potok.calls.process.CallToOrderProcess.CALLBACK_AT;
import static potok.calls.process.CallToOrderProcess.CALLBACK_ATTEMPT;
import static potok.calls.process.CallToOrderProcess.CALLBACK_DEADLINE;
import static potok.calls.process.CallToOrderProcess.CALLBACK_REQUESTED_AT;
import static potok.calls.process.CallToOrderProcess.DEADLINE_MINUTES;
import static potok.calls.process.CallToOrderProcess.PAUSE_MINUTES;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.calls.Calls;
import potok.engine.ProcessStep;

/** The pause of the policy is kept, and nobody is called before the time that he asked for. */
@ProcessStep(
        caption = "step.planCallBack",
        reads = {"callId", "callbackAttempt", "pauseMinutes", "deadlineMinutes"},
        writes = {"callbackAttempt", "callbackAt", "callbackDeadline"})
class PlanCallBack implements JavaDelegate {
    private final Calls calls;
    private final Clock clock;

    PlanCallBack(Calls calls, Clock clock) {
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var attempt = CALLBACK_ATTEMPT.from(execution) + 1;
        var earliest = clock.instant().plus(Duration.ofMinutes(PAUSE_MINUTES.from(execution)));
        var at =
                CALLBACK_REQUESTED_AT.find(execution).filter(earliest::isBefore).orElse(earliest);
        calls.planCallBack(CALL.from(execution), attempt, at);
        CALLBACK_ATTEMPT.set(execution, attempt);
        CALLBACK_AT.set(execution, at);
        CALLBACK_DEADLINE.set(execution, at.plus(Duration.ofMinutes(DEADLINE_MINUTES.from(execution))));
    }
}
