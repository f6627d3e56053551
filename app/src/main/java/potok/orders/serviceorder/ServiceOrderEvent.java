package potok.orders.serviceorder;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import potok.identity.UserId;
import potok.shared.Money;

/** What happened to a service order; heard in the transaction in which it happened. */
public sealed interface ServiceOrderEvent {
    ServiceOrderId order();

    record Placed(ServiceOrderId order, @Nullable UUID call) implements ServiceOrderEvent {}

    record Assigned(ServiceOrderId order, UserId technician) implements ServiceOrderEvent {}

    /** The technician declined, or did not answer in time. */
    record Released(ServiceOrderId order, UserId technician, String reason) implements ServiceOrderEvent {}

    record Confirmed(ServiceOrderId order, UserId technician) implements ServiceOrderEvent {}

    record OtherTimeAsked(ServiceOrderId order, UserId technician) implements ServiceOrderEvent {}

    record Postponed(ServiceOrderId order, Instant dateMeeting, String reason) implements ServiceOrderEvent {}

    record ClientAbsent(ServiceOrderId order) implements ServiceOrderEvent {}

    record Refused(ServiceOrderId order, String reason) implements ServiceOrderEvent {}

    record Done(ServiceOrderId order, Money clean) implements ServiceOrderEvent {}

    record CashReceived(ServiceOrderId order, Money amount) implements ServiceOrderEvent {}

    record Closed(ServiceOrderId order) implements ServiceOrderEvent {}

    record Cancelled(ServiceOrderId order, String reason) implements ServiceOrderEvent {}
}
