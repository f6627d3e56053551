package potok.messaging.process;

import static potok.messaging.process.ConversationProcess.CONVERSATION;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.messaging.Conversations;

@ProcessStep(caption = "step.closeSilentConversation", reads = "conversationId")
class CloseSilentConversation implements JavaDelegate {
    private final Conversations conversations;

    CloseSilentConversation(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        conversations.closeAtTask(CONVERSATION.from(execution));
    }
}
