package potok.messaging.process;

import static potok.messaging.process.ConversationProcess.ACCOUNT;
import static potok.messaging.process.ConversationProcess.CHANNEL;
import static potok.messaging.process.ConversationProcess.CITY;
import static potok.messaging.process.ConversationProcess.CONVERSATION;
import static potok.messaging.process.ConversationProcess.HOUR;
import static potok.messaging.process.ConversationProcess.KNOWN_CLIENT;
import static potok.messaging.process.ConversationProcess.OPERATOR;
import static potok.messaging.process.ConversationProcess.OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import potok.engine.ProcessStep;
import potok.messaging.Conversations;

/** Recognises the client; who has the conversation keeps it as long as he is there. */
@ProcessStep(
        caption = "step.lookAtConversation",
        reads = "conversationId",
        writes = {"channel", "account", "city", "hour", "knownClient", "operator", "answerOutcome"})
class LookAtConversation implements JavaDelegate {
    private final Conversations conversations;

    LookAtConversation(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var writer = conversations.lookAt(
                CONVERSATION.from(execution), CHANNEL.find(execution).isPresent());
        CHANNEL.set(execution, writer.channel().key());
        ACCOUNT.set(execution, writer.account());
        CITY.set(execution, writer.city());
        HOUR.set(execution, writer.hour());
        KNOWN_CLIENT.set(execution, writer.knownClient());
        OPERATOR.set(execution, writer.assignee());
        OUTCOME.set(execution, null);
    }
}
