package potok.calls.process;

import static potok.calls.process.CallToOrderProcess.CITY;
import static potok.calls.process.CallToOrderProcess.HOUR;
import static potok.calls.process.CallToOrderProcess.KNOWN_CLIENT;
import static potok.calls.process.CallToOrderProcess.LINE;
import static potok.calls.process.CallToOrderProcess.OPERATOR;
import static potok.calls.process.CallToOrderProcess.RK;
import static potok.calls.process.ChatToOrderProcess.CONVERSATION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.calls.ChatOrders;
import potok.engine.ProcessStep;

/** Whoever wished the order works it, if he is somebody who can. */
@ProcessStep(
        caption = "step.identifyWriter",
        reads = "conversationId",
        writes = {"city", "line", "rk", "hour", "knownClient", "operator"})
class IdentifyWriter implements JavaDelegate {
    private final ChatOrders chats;

    IdentifyWriter(ChatOrders chats) {
        this.chats = chats;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var writer = chats.identify(CONVERSATION.from(execution));
        CITY.set(execution, writer.city());
        LINE.set(execution, writer.line());
        RK.set(execution, writer.rk());
        HOUR.set(execution, writer.hour());
        KNOWN_CLIENT.set(execution, writer.knownClient());
        OPERATOR.set(execution, OPERATOR.find(execution).orElse(null));
    }
}
