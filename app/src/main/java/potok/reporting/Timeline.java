package potok.reporting;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.calls.CallEvent;
import potok.identity.CurrentUser;
import potok.identity.SignedIn;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.integrations.outbox.MessageFate;
import potok.messaging.ConversationEvent;
import potok.orders.serviceorder.ServiceOrderEvent;
import potok.shared.Happened;

/** What happened to a record, oldest first, written as it happens. */
@Service
@Transactional
public class Timeline {
    private static final Pattern RECORD =
            Pattern.compile("(?:service-order|call|incident|case|maintenance):([0-9a-f-]{36})");

    private final TimelineRepository entries;
    private final Users users;
    private final Clock clock;

    Timeline(TimelineRepository entries, Users users, Clock clock) {
        this.entries = entries;
        this.users = users;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<TimelineEntry> of(UUID subject) {
        return entries.findBySubjectOrderByHappenedAt(subject).stream()
                .map(TimelineRecord::view)
                .toList();
    }

    @EventListener
    void on(ServiceOrderEvent event) {
        var order = event.order().value();
        if (event instanceof ServiceOrderEvent.Placed) {
            write(order, "order-placed");
        } else if (event instanceof ServiceOrderEvent.Assigned assigned) {
            write(order, "order-assigned", name(assigned.technician()));
        } else if (event instanceof ServiceOrderEvent.Released released) {
            write(order, "order-released", name(released.technician()), released.reason());
        } else if (event instanceof ServiceOrderEvent.Confirmed confirmed) {
            write(order, "order-confirmed", name(confirmed.technician()));
        } else if (event instanceof ServiceOrderEvent.OtherTimeAsked asked) {
            write(order, "order-other-time-asked", name(asked.technician()));
        } else if (event instanceof ServiceOrderEvent.Postponed postponed) {
            write(order, "order-postponed", postponed.dateMeeting().toString(), postponed.reason());
        } else if (event instanceof ServiceOrderEvent.ClientAbsent) {
            write(order, "order-client-absent");
        } else if (event instanceof ServiceOrderEvent.Refused refused) {
            write(order, "order-refused", refused.reason());
        } else if (event instanceof ServiceOrderEvent.Done done) {
            write(order, "order-done", done.clean().toString());
        } else if (event instanceof ServiceOrderEvent.CashReceived received) {
            write(order, "order-cash-received", received.amount().toString());
        } else if (event instanceof ServiceOrderEvent.Closed) {
            write(order, "order-closed");
        } else if (event instanceof ServiceOrderEvent.Cancelled cancelled) {
            write(order, "order-cancelled", cancelled.reason());
        }
    }

    @EventListener
    void on(CallEvent event) {
        var call = event.call().value();
        if (event instanceof CallEvent.Rang) {
            write(call, "call-rang");
        } else if (event instanceof CallEvent.Answered answered) {
            write(call, "call-answered", name(answered.operator()));
        } else if (event instanceof CallEvent.CalledBack back) {
            write(call, "call-called-back", name(back.by()));
        } else if (event instanceof CallEvent.DialFailed failed) {
            write(call, "call-dial-failed", failed.code());
        } else if (event instanceof CallEvent.HungUp hungUp) {
            write(call, "call-hung-up", name(hungUp.by()));
        } else if (event instanceof CallEvent.Transferred transferred) {
            write(call, "call-transferred", transferred.extension());
        } else if (event instanceof CallEvent.CommandFailed failed) {
            write(call, "call-command-failed", failed.code());
        } else if (event instanceof CallEvent.Missed) {
            write(call, "call-missed");
        } else if (event instanceof CallEvent.CallBackPlanned planned) {
            write(
                    call,
                    "call-call-back-planned",
                    String.valueOf(planned.attempt()),
                    planned.at().toString());
        } else if (event instanceof CallEvent.NotReached notReached) {
            write(call, "call-not-reached", String.valueOf(notReached.attempt()));
        } else if (event instanceof CallEvent.GivenUp) {
            write(call, "call-given-up");
        } else if (event instanceof CallEvent.SupersededBy) {
            write(call, "call-superseded");
        } else if (event instanceof CallEvent.Converted) {
            write(call, "call-converted");
        } else if (event instanceof CallEvent.Informed) {
            write(call, "call-informed");
        } else if (event instanceof CallEvent.Rejected rejected) {
            write(call, "call-rejected", rejected.reason());
        }
    }

    @EventListener
    void on(ConversationEvent event) {
        var conversation = event.conversation().value();
        if (event instanceof ConversationEvent.Opened) {
            write(conversation, "conversation-opened");
        } else if (event instanceof ConversationEvent.Assigned assigned) {
            write(conversation, assigned.taken() ? "conversation-taken" : "conversation-assigned", name(assigned.to()));
        } else if (event instanceof ConversationEvent.Queued) {
            write(conversation, "conversation-queued");
        } else if (event instanceof ConversationEvent.Released released) {
            write(conversation, "conversation-released", name(released.from()), released.reason());
        } else if (event instanceof ConversationEvent.Escalated) {
            write(conversation, "conversation-escalated");
        } else if (event instanceof ConversationEvent.PriorityChanged changed) {
            write(
                    conversation,
                    "conversation-priority-" + changed.priority().name().toLowerCase(Locale.ROOT));
        } else if (event instanceof ConversationEvent.Linked linked) {
            write(
                    conversation,
                    switch (linked.kind()) {
                        case ORDER -> "conversation-ordered";
                        case CALL -> "conversation-call-linked";
                        case INCIDENT -> "conversation-incident-registered";
                    });
        } else if (event instanceof ConversationEvent.Noted noted) {
            write(conversation, "conversation-noted", noted.note());
        } else if (event instanceof ConversationEvent.Closed) {
            write(conversation, "conversation-closed");
        } else if (event instanceof ConversationEvent.Reopened) {
            write(conversation, "conversation-reopened");
        }
    }

    /** How far a message has come that told somebody of an order or a call; conversations show it at the message itself. */
    @EventListener
    void on(MessageFate fate) {
        var record = RECORD.matcher(fate.about());
        if (record.matches()) {
            write(
                    UUID.fromString(record.group(1)),
                    "message-%s-%s".formatted(fate.status().name().toLowerCase(Locale.ROOT), fate.channel()),
                    fate.reason());
        }
    }

    @EventListener
    void on(Happened happened) {
        entries.save(new TimelineRecord(
                happened.subject(),
                clock.instant(),
                CurrentUser.find().map(SignedIn::name).orElse(null),
                happened.kind(),
                happened.details()));
    }

    private void write(UUID subject, String kind, @Nullable String... details) {
        on(Happened.of(subject, kind, details));
    }

    private String name(@Nullable UserId user) {
        return user == null ? "" : users.find(user).map(UserView::name).orElse("");
    }
}
