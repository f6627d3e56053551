package potok.messaging.process;

import static potok.messaging.process.ConversationProcess.CONVERSATION;
import static potok.messaging.process.ConversationProcess.OPEN_LIMIT;
import static potok.messaging.process.ConversationProcess.OPERATOR;
import static potok.messaging.process.ConversationProcess.OPERATOR_FOUND;
import static potok.messaging.process.ConversationProcess.OPERATOR_GROUP;
import static potok.messaging.process.ConversationProcess.PASSED_OVER;
import static potok.messaging.process.ConversationProcess.PRIORITY;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.identity.UserView;
import potok.identity.Users;
import potok.messaging.ConversationPriority;
import potok.messaging.Conversations;
import potok.messaging.OperatorRule;

/** Who did not answer is passed over this once; when it comes round again he may have it. */
@ProcessStep(
        caption = "step.assignOperator",
        reads = {"conversationId", "operatorGroup", "priority", "openLimit"},
        writes = {"operator", "operatorFound", "passedOver"})
class AssignOperator implements JavaDelegate {
    private final Conversations conversations;
    private final Users users;

    AssignOperator(Conversations conversations, Users users) {
        this.conversations = conversations;
        this.users = users;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var found = conversations.assignByRule(
                CONVERSATION.from(execution),
                new OperatorRule(
                        OPERATOR_GROUP.from(execution),
                        OPEN_LIMIT.from(execution),
                        ConversationPriority.valueOf(PRIORITY.from(execution).toUpperCase(Locale.ROOT)),
                        PASSED_OVER
                                .find(execution)
                                .flatMap(users::byLogin)
                                .map(UserView::id)
                                .orElse(null)));
        OPERATOR.set(execution, found.orElse(null));
        OPERATOR_FOUND.set(execution, found.isPresent());
        PASSED_OVER.set(execution, null);
    }
}
