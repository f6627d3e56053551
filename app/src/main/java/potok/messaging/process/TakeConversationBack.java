package potok.messaging.process;

import static potok.messaging.process.ConversationProcess.CONVERSATION;
import static potok.messaging.process.ConversationProcess.OPERATOR;
import static potok.messaging.process.ConversationProcess.PASSED_OVER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.identity.Users;
import potok.messaging.Conversations;

@ProcessStep(
        caption = "step.takeConversationBack",
        reads = {"conversationId", "operator"},
        writes = {"operator", "passedOver"})
class TakeConversationBack implements JavaDelegate {
    private final Conversations conversations;
    private final Users users;

    TakeConversationBack(Conversations conversations, Users users) {
        this.conversations = conversations;
        this.users = users;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var silent = OPERATOR.from(execution);
        users.byLogin(silent).ifPresent(user -> conversations.takeBack(CONVERSATION.from(execution), user.id()));
        PASSED_OVER.set(execution, silent);
        OPERATOR.set(execution, null);
    }
}
