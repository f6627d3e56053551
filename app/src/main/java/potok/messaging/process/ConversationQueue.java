package potok.messaging.process;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import potok.identity.UserId;
import potok.messaging.ConversationEvent;
import potok.messaging.Conversations;
import potok.people.PresenceChanged;
import potok.people.PresenceState;

/**
 * Moves the queue when an operator may have become free: the one who is next is looked at again. That happens after the
 * operator's own click is committed, so that nothing here can spoil it; what is missed the process's timer catches up on.
 */
@Component
class ConversationQueue {
    private static final Logger log = LoggerFactory.getLogger(ConversationQueue.class);

    private final Conversations conversations;
    private final ConversationProcess process;
    private final TransactionTemplate anew;

    ConversationQueue(
            Conversations conversations, ConversationProcess process, PlatformTransactionManager transactions) {
        this.conversations = conversations;
        this.process = process;
        this.anew = new TransactionTemplate(transactions);
        this.anew.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @TransactionalEventListener
    void on(PresenceChanged changed) {
        if (changed.state() == PresenceState.ONLINE) {
            moveFor(changed.user());
        }
    }

    /** Who got one may take the next, too. */
    @TransactionalEventListener
    void on(ConversationEvent.Assigned assigned) {
        moveFor(assigned.to());
    }

    @TransactionalEventListener
    void on(ConversationEvent.Closed closed) {
        var had = closed.had();
        if (had != null) {
            moveFor(had);
        }
    }

    private void moveFor(UserId operator) {
        try {
            anew.executeWithoutResult(status -> conversations.nextFor(operator).ifPresent(process::lookAgain));
        } catch (OptimisticLockingException e) {
            log.debug("Another instance moved the queue at the same moment", e);
        }
    }
}
