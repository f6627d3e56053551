package potok.messaging.process;

import static potok.messaging.process.ConversationProcess.CONVERSATION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.messaging.Conversations;

@ProcessStep(caption = "step.escalateConversation", reads = "conversationId")
class EscalateConversation implements JavaDelegate {
    private final Conversations conversations;

    EscalateConversation(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conversations.escalate(CONVERSATION.from(execution));
    }
}
