package potok.integrations.inbox;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.integrations.signals.Signals;
import potok.integrations.tenancy.Tenancy;

/** Where everything lies that outside systems told us, whether it is handled yet or not. */
@Service
@Transactional
public class Inbox {
    static final String TOPIC = "inbox";

    private final InboxEventRepository events;
    private final Signals signals;
    private final Tenancy tenancy;
    private final Clock clock;

    Inbox(InboxEventRepository events, Signals signals, Tenancy tenancy, Clock clock) {
        this.events = events;
        this.signals = signals;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /** Stores the event for good: once this returns (and the caller's transaction, if any, is committed), the sender may be told so; false for a repeat. */
    public boolean accept(InboundEvent event) {
        var added = events.insertUnlessKnown(UUID.randomUUID(), tenancy.current(), event, clock.instant());
        if (added == 0) {
            return false;
        }
        signals.send(TOPIC, event.source());
        return true;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public Page<InboxEventView> find(@Nullable InboxStatus status, Pageable page) {
        var found = status == null
                ? events.findAllByOrderByPositionDesc(page)
                : events.findByStatusOrderByPositionDesc(status, page);
        return found.map(InboxEvent::view);
    }

    /** What of a stream is still to be handled, dead ones included, in the order in which it came. */
    @Transactional(readOnly = true)
    public List<InboxEventView> waiting(String source, String stream) {
        return events.findWaiting(source, stream).stream().map(InboxEvent::view).toList();
    }

    /** Attempts the event anew, with all its attempts; does nothing to one that is done. */
    public void retry(UUID id) {
        locked(id).retry(clock.instant());
        signals.send(TOPIC, id.toString());
    }

    /** Stops attempting, so that later events of its stream go on; does nothing to one that is done. */
    public void giveUp(UUID id) {
        locked(id).giveUp();
        signals.send(TOPIC, id.toString());
    }

    /** Forgets what the handled events of a stream said, before their term. */
    public void erase(String source, String stream) {
        events.erase(source, stream);
    }

    private InboxEvent locked(UUID id) {
        return events.findLockedById(id).orElseThrow(() -> new NoSuchElementException("No inbox event " + id));
    }
}
