package potok.calls.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.calls.ChatOrderWished;
import potok.engine.ProcessStarts;
import potok.engine.ProcessVariable;
import potok.messaging.ConversationId;
import potok.people.Staff;
import potok.people.StaffView;

/** Has a conversation worked like a call; one at a time. */
@Component
class ChatToOrderProcess {
    static final String KEY = "chat-to-order";

    static final ProcessVariable<ConversationId> CONVERSATION =
            ProcessVariable.id("conversationId", ConversationId::of);

    private final ProcessStarts starts;
    private final RuntimeService runtime;
    private final Staff staff;

    ChatToOrderProcess(ProcessStarts starts, RuntimeService runtime, Staff staff) {
        this.starts = starts;
        this.runtime = runtime;
        this.staff = staff;
    }

    @EventListener
    void on(ChatOrderWished wished) {
        var conversation = wished.conversation();
        var running = runtime.createProcessInstanceQuery()
                .processDefinitionKey(KEY)
                .processInstanceBusinessKey(conversation.toString())
                .count();
        if (running == 0) {
            var operator = Optional.ofNullable(wished.by()).flatMap(staff::find).map(StaffView::login);
            starts.start(
                    KEY,
                    conversation.toString(),
                    operator.isPresent()
                            ? Map.of(
                                    CONVERSATION.name(),
                                    CONVERSATION.raw(conversation),
                                    CallToOrderProcess.OPERATOR.name(),
                                    operator.get())
                            : Map.of(CONVERSATION.name(), CONVERSATION.raw(conversation)));
        }
    }
}
