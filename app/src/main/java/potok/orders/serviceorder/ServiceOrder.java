package potok.orders.serviceorder;

import static potok.orders.serviceorder.ServiceOrderStatus.ASSIGNED;
import static potok.orders.serviceorder.ServiceOrderStatus.CANCELLED;
import static potok.orders.serviceorder.ServiceOrderStatus.CLIENT_ABSENT;
import static potok.orders.serviceorder.ServiceOrderStatus.CLOSED;
import static potok.orders.serviceorder.ServiceOrderStatus.CONFIRMED;
import static potok.orders.serviceorder.ServiceOrderStatus.DONE;
import static potok.orders.serviceorder.ServiceOrderStatus.NEW;
import static potok.orders.serviceorder.ServiceOrderStatus.POSTPONED;
import static potok.orders.serviceorder.ServiceOrderStatus.REFUSED;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.settings.EquipmentType;
import potok.shared.Money;
import potok.shared.PhoneNumber;
import potok.shared.RuleBroken;
import potok.shared.Sensitive;

/** A technician's visit to a client's home, from the call until the money is counted. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by queries only
class ServiceOrder extends AbstractAggregateRoot<ServiceOrder> {
    private static final Duration HORIZON = Duration.ofDays(2 * 365);
    private static final int LONGEST_REASON = 500;

    @EmbeddedId
    private ServiceOrderId id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    private long number;
    private @Nullable String rk;
    private String city;

    @Sensitive(Sensitive.Kind.PHONE)
    private PhoneNumber phone;

    @Enumerated(EnumType.STRING)
    private OrderType typeOrder;

    private String clientName;
    private String address;
    private Instant dateMeeting;

    @Enumerated(EnumType.STRING)
    private EquipmentType typeEquipment;

    private String problem;

    @Enumerated(EnumType.STRING)
    private ServiceOrderStatus status = NEW;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "technician_id"))
    private @Nullable UserId technician;

    @ElementCollection
    @CollectionTable(name = "service_order_passed_over", joinColumns = @JoinColumn(name = "service_order_id"))
    private Set<UserId> passedOver = new HashSet<>();

    @Embedded
    @Sensitive(Sensitive.Kind.MONEY)
    private @Nullable Money result;

    @Embedded
    @Sensitive(Sensitive.Kind.MONEY)
    private @Nullable Money expenditure;

    @Embedded
    @Sensitive(Sensitive.Kind.MONEY)
    private @Nullable Money clean;

    @Embedded
    @Sensitive(Sensitive.Kind.MONEY)
    private @Nullable Money cashReceived;

    private @Nullable String note;
    private @Nullable LocalDate warrantyUntil;
    private @Nullable String reason;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "operator_id"))
    private @Nullable UserId operator;

    @Column(name = "call_id")
    private @Nullable UUID call;

    private Instant createDate;
    private @Nullable Instant closingDate;

    /** Made by the database of number, phone, name and address. */
    @Column(insertable = false, updatable = false)
    private @Nullable String searchText;

    @SuppressWarnings("NullAway.Init")
    protected ServiceOrder() {}

    @SuppressWarnings("NullAway.Init")
    ServiceOrder(long number, PlaceServiceOrder request, Instant now) {
        inFuture(request.dateMeeting(), now);
        this.id = ServiceOrderId.next();
        this.number = number;
        this.rk = request.rk();
        this.city = request.city();
        this.phone = request.phone();
        this.typeOrder = request.typeOrder();
        this.clientName = request.clientName();
        this.address = request.address();
        this.dateMeeting = request.dateMeeting();
        this.typeEquipment = request.typeEquipment();
        this.problem = request.problem();
        this.operator = request.operator();
        this.call = request.call();
        this.createDate = now;
        registerEvent(new ServiceOrderEvent.Placed(id, call));
    }

    ServiceOrderId id() {
        return id;
    }

    String city() {
        return city;
    }

    PhoneNumber phone() {
        return phone;
    }

    Instant dateMeeting() {
        return dateMeeting;
    }

    Set<UserId> passedOver() {
        return passedOver;
    }

    @Nullable
    UserId technician() {
        return technician;
    }

    @Nullable
    UserId operator() {
        return operator;
    }

    EquipmentType typeEquipment() {
        return typeEquipment;
    }

    void assign(UserId technician) {
        mustBe(NEW);
        this.technician = technician;
        status = ASSIGNED;
        registerEvent(new ServiceOrderEvent.Assigned(id, technician));
    }

    void release(String reason) {
        mustBe(ASSIGNED);
        var released = assigned();
        passedOver.add(released);
        technician = null;
        status = NEW;
        registerEvent(new ServiceOrderEvent.Released(id, released, reason));
    }

    void confirm() {
        mustBe(ASSIGNED);
        status = CONFIRMED;
        registerEvent(new ServiceOrderEvent.Confirmed(id, assigned()));
    }

    void askForOtherTime() {
        mustBe(ASSIGNED);
        status = POSTPONED;
        registerEvent(new ServiceOrderEvent.OtherTimeAsked(id, assigned()));
    }

    void postpone(Instant dateMeeting, String reason, Instant now) {
        mustBe(CONFIRMED, POSTPONED, CLIENT_ABSENT);
        inFuture(dateMeeting, now);
        this.dateMeeting = dateMeeting;
        this.reason = reason;
        status = POSTPONED;
        registerEvent(new ServiceOrderEvent.Postponed(id, dateMeeting, reason));
    }

    void reportDone(VisitResult visit) {
        mustBe(CONFIRMED, POSTPONED);
        if (visit.result().isNegative() || visit.expenditure().isNegative()) {
            throw new RuleBroken("money-negative");
        }
        result = visit.result();
        expenditure = visit.expenditure();
        clean = visit.result().minus(visit.expenditure());
        note = visit.note();
        warrantyUntil = visit.warrantyUntil();
        reason = null;
        status = DONE;
        registerEvent(new ServiceOrderEvent.Done(id, clean));
    }

    void reportClientAbsent() {
        mustBe(CONFIRMED, POSTPONED);
        status = CLIENT_ABSENT;
        registerEvent(new ServiceOrderEvent.ClientAbsent(id));
    }

    void refuse(String reason, Instant now) {
        mustBe(CONFIRMED, POSTPONED, CLIENT_ABSENT);
        end(REFUSED, reason, now);
        registerEvent(new ServiceOrderEvent.Refused(id, reason));
    }

    /** What the technician took in and has not handed over; nothing before the visit. */
    boolean isCashMissing() {
        return clean != null
                && clean.isPositive()
                && (cashReceived == null || clean.minus(cashReceived).isPositive());
    }

    void receiveCash(Money amount) {
        mustBe(DONE);
        if (amount.isNegative()) {
            throw new RuleBroken("money-negative");
        }
        cashReceived = amount;
        registerEvent(new ServiceOrderEvent.CashReceived(id, amount));
    }

    void close(Instant now) {
        mustBe(DONE);
        status = CLOSED;
        closingDate = now;
        registerEvent(new ServiceOrderEvent.Closed(id));
    }

    void cancel(String reason, Instant now) {
        mustBe(NEW, ASSIGNED, CONFIRMED, POSTPONED, CLIENT_ABSENT, DONE);
        end(CANCELLED, reason, now);
        registerEvent(new ServiceOrderEvent.Cancelled(id, reason));
    }

    private void end(ServiceOrderStatus status, String reason, Instant now) {
        if (reason.length() > LONGEST_REASON) {
            throw new RuleBroken("text-too-long", "reason", LONGEST_REASON);
        }
        this.status = status;
        this.reason = reason;
        this.closingDate = now;
    }

    private UserId assigned() {
        if (technician == null) {
            throw new IllegalStateException("An assigned order has a technician");
        }
        return technician;
    }

    private void mustBe(ServiceOrderStatus... allowed) {
        if (!Set.of(allowed).contains(status)) {
            throw new RuleBroken("order-status", number, status);
        }
    }

    private static void inFuture(Instant moment, Instant now) {
        if (!moment.isAfter(now)) {
            throw new RuleBroken("date-in-past");
        }
        if (moment.isAfter(now.plus(HORIZON))) {
            throw new RuleBroken("date-too-far");
        }
    }

    ServiceOrderView view(Map<UserId, UserView> people) {
        return new ServiceOrderView(
                id,
                number,
                rk,
                city,
                phone,
                typeOrder,
                clientName,
                address,
                dateMeeting,
                typeEquipment,
                problem,
                status,
                technician,
                nameOf(technician, people),
                result,
                expenditure,
                clean,
                cashReceived,
                note,
                warrantyUntil,
                reason,
                operator,
                nameOf(operator, people),
                call,
                createDate,
                closingDate);
    }

    private static @Nullable String nameOf(@Nullable UserId user, Map<UserId, UserView> people) {
        var person = user == null ? null : people.get(user);
        return person == null ? null : person.name();
    }
}
