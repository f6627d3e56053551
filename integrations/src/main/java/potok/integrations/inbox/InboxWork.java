package potok.integrations.inbox;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import potok.integrations.tenancy.Tenancy;

/** Takes one event out of the inbox, has it handled, and writes down how that went. */
@Component
class InboxWork {
    private static final Logger log = LoggerFactory.getLogger(InboxWork.class);

    /** In whose name the thread works until the event's transaction has ended: for log lines and the audit log. */
    private static final String SOURCE = "source";

    private static final int LONGEST_ERROR = 2_000;

    private final InboxEventRepository events;
    private final Map<String, InboxHandler> handlers;
    private final InboxProperties settings;
    private final TransactionTemplate transaction;
    private final Tenancy tenancy;
    private final Clock clock;

    InboxWork(
            InboxEventRepository events,
            List<InboxHandler> handlers,
            InboxProperties settings,
            PlatformTransactionManager transactions,
            Tenancy tenancy,
            Clock clock) {
        this.events = events;
        this.handlers = handlers.stream().collect(Collectors.toMap(InboxHandler::source, Function.identity()));
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** False when nothing is due. */
    boolean handleNext() {
        var organisation =
                tenancy.everywhere(() -> transaction.execute(status -> events.findOrganisationDue(clock.instant())));
        organisation.ifPresent(due -> tenancy.in(due, this::handleNextOfOrganisation));
        return organisation.isPresent();
    }

    private void handleNextOfOrganisation() {
        var claimed = new AtomicReference<InboxEventView>();
        try {
            transaction.executeWithoutResult(
                    status -> events.claim(clock.instant()).ifPresent(event -> {
                        claimed.set(event.view());
                        handle(event);
                    }));
        } catch (RuntimeException | Error failure) {
            if (claimed.get() == null) {
                throw failure;
            }
            recordFailure(claimed.get(), failure);
        } finally {
            MDC.remove(SOURCE);
        }
    }

    /** Marked first, so that a handler which clears the persistence context can't lose the mark. */
    private void handle(InboxEvent event) {
        var view = event.view();
        MDC.put(SOURCE, view.source());
        event.done(clock.instant());
        events.flush();
        var handler = handlers.get(view.source());
        if (handler == null) {
            throw new IllegalStateException("Nothing handles events of " + view.source());
        }
        handler.handle(view);
    }

    /** Unless another worker, who may take the event as soon as the lock is gone, has attempted it since. */
    private void recordFailure(InboxEventView attempted, Throwable failure) {
        log.warn(
                "Inbox event {} ({} {}) failed at attempt {}",
                attempted.id(),
                attempted.source(),
                attempted.kind(),
                attempted.attempts() + 1,
                failure);
        transaction.executeWithoutResult(status -> events.findLockedById(attempted.id())
                .filter(event -> event.isUnfinished() && event.attempts() == attempted.attempts())
                .ifPresent(event -> event.failed(reason(failure), clock.instant(), settings.pauses())));
    }

    private static String reason(Throwable failure) {
        var reason =
                NestedExceptionUtils.getMostSpecificCause(failure).toString().replace('\0', ' ');
        return reason.substring(0, Math.min(LONGEST_ERROR, reason.length()));
    }
}
