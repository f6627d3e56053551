package potok.messaging.process;

import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import potok.engine.ProcessStarts;
import potok.engine.ProcessVariable;
import potok.identity.UserView;
import potok.identity.Users;
import potok.messaging.ConversationEvent;
import potok.messaging.ConversationId;

/**
 * Tells the engine what happened to a conversation, in the transaction in which it happened. People answer, take and
 * close whenever they like: what the process does not wait for just then changes nothing in it.
 */
@Component
class ConversationProcess {
    static final String KEY = "conversation";

    static final ProcessVariable<ConversationId> CONVERSATION =
            ProcessVariable.id("conversationId", ConversationId::of);
    static final ProcessVariable<String> CHANNEL = ProcessVariable.text("channel");
    static final ProcessVariable<String> ACCOUNT = ProcessVariable.text("account");
    static final ProcessVariable<String> CITY = ProcessVariable.text("city");
    static final ProcessVariable<Integer> HOUR = ProcessVariable.number("hour");
    static final ProcessVariable<Boolean> KNOWN_CLIENT = ProcessVariable.flag("knownClient");
    static final ProcessVariable<String> OPERATOR_GROUP = ProcessVariable.text("operatorGroup");
    static final ProcessVariable<String> PRIORITY = ProcessVariable.text("priority");
    static final ProcessVariable<Integer> OPEN_LIMIT = ProcessVariable.number("openLimit");
    static final ProcessVariable<String> OPERATOR = ProcessVariable.text("operator");
    static final ProcessVariable<Boolean> OPERATOR_FOUND = ProcessVariable.flag("operatorFound");
    static final ProcessVariable<String> PASSED_OVER = ProcessVariable.text("passedOver");
    static final ProcessVariable<String> OUTCOME = ProcessVariable.text("answerOutcome");

    private final ProcessStarts starts;
    private final RuntimeService runtime;
    private final Users users;

    ConversationProcess(ProcessStarts starts, RuntimeService runtime, Users users) {
        this.starts = starts;
        this.runtime = runtime;
        this.users = users;
    }

    @EventListener
    void on(ConversationEvent.Opened opened) {
        start(opened.conversation());
    }

    @EventListener
    void on(ConversationEvent.Reopened reopened) {
        start(reopened.conversation());
    }

    @EventListener
    void on(ConversationEvent.ClientWrote wrote) {
        message("conversation.client-wrote", wrote.conversation()).correlateAll();
    }

    @EventListener
    void on(ConversationEvent.Answered answered) {
        if (!answered.atTask()) {
            message("conversation.answered", answered.conversation()).correlateAll();
        }
    }

    @EventListener
    void on(ConversationEvent.Assigned assigned) {
        if (assigned.taken()) {
            var login = Optional.of(assigned.to())
                    .flatMap(users::find)
                    .map(UserView::login)
                    .orElseThrow();
            runtime.createProcessInstanceQuery()
                    .processDefinitionKey(KEY)
                    .processInstanceBusinessKey(assigned.conversation().toString())
                    .list()
                    .forEach(instance -> runtime.setVariable(instance.getId(), OPERATOR.name(), login));
            message("conversation.taken", assigned.conversation()).correlateAll();
        }
    }

    @EventListener
    void on(ConversationEvent.Closed closed) {
        if (!closed.atTask()) {
            message("conversation.closed", closed.conversation()).correlateAll();
        }
    }

    /** Somebody may answer it now. */
    void lookAgain(ConversationId conversation) {
        message("conversation.operator-free", conversation).correlateAll();
    }

    private void start(ConversationId conversation) {
        starts.start(KEY, conversation.toString(), Map.of(CONVERSATION.name(), CONVERSATION.raw(conversation)));
    }

    private MessageCorrelationBuilder message(String name, ConversationId conversation) {
        return runtime.createMessageCorrelation(name).processInstanceBusinessKey(conversation.toString());
    }
}
