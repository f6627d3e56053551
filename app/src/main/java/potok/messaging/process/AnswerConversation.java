package potok.messaging.process;

import static potok.messaging.process.ConversationProcess.CONVERSATION;
import static potok.messaging.process.ConversationProcess.OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import potok.engine.FormFields;
import potok.engine.ProcessStep;
import potok.messaging.Conversations;
import potok.messaging.Reply;

/** Does what somebody decided in the task's form, in the transaction of his click. */
@ProcessStep(caption = "step.answerConversation", reads = "conversationId", writes = "answerOutcome")
class AnswerConversation implements TaskListener {
    private final Conversations conversations;

    AnswerConversation(Conversations conversations) {
        this.conversations = conversations;
    }

    /** As the form offers them. */
    enum AnswerOutcome {
        REPLY,
        CLOSE
    }

    @Override
    public void notify(DelegateTask task) {
        var conversation = CONVERSATION.from(task);
        var form = FormFields.of(task);
        switch (form.requiredChoice("outcome", AnswerOutcome.class)) {
            case REPLY -> {
                conversations.replyAtTask(conversation, new Reply(form.required("reply")));
                OUTCOME.set(task, "answered");
            }
            case CLOSE -> {
                conversations.closeAtTask(conversation);
                OUTCOME.set(task, "closed");
            }
        }
    }
}
