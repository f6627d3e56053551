package potok.calls;

import static potok.calls.CallStatus.ANSWERED;
import static potok.calls.CallStatus.CALLBACK;
import static potok.calls.CallStatus.CONVERTED;
import static potok.calls.CallStatus.MISSED;
import static potok.calls.CallStatus.NEW;
import static potok.calls.CallStatus.REJECTED;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import potok.identity.UserId;
import potok.integrations.telephony.Direction;
import potok.orders.serviceorder.ServiceOrderId;
import potok.settings.PhoneLineView;
import potok.shared.PhoneNumber;
import potok.shared.RuleBroken;
import potok.shared.Sensitive;

/** A conversation with a client by telephone, from the first ring to what came of it. */
@Entity
@SuppressWarnings("UnusedVariable") // some columns are read by reports only
class Call extends AbstractAggregateRoot<Call> {
    private static final Duration HORIZON = Duration.ofDays(365);

    @EmbeddedId
    private CallId id;

    @TenantId
    @Column(name = "organisation_id")
    private UUID organisation;

    @Version
    private @Nullable Long version;

    private long number;
    private String mangoId;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private @Nullable String rk;
    private @Nullable String city;

    @Sensitive(Sensitive.Kind.PHONE)
    private @Nullable PhoneNumber phoneClient;

    private @Nullable String phoneAts;
    private Instant dateCreate;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "operator_id"))
    private @Nullable UserId operator;

    @Enumerated(EnumType.STRING)
    private CallStatus status = NEW;

    private @Nullable Instant answeredAt;
    private @Nullable Instant endedAt;
    private @Nullable Integer talkSeconds;
    private @Nullable Instant callBackAt;
    private @Nullable String recordingId;
    private @Nullable String avitoName;
    private @Nullable String avitoAccount;
    private @Nullable String note;

    @Embedded
    private @Nullable ServiceOrderId order;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "in_answer_to"))
    private @Nullable CallId inAnswerTo;

    @SuppressWarnings("NullAway.Init")
    protected Call() {}

    @SuppressWarnings("NullAway.Init")
    private Call(long number, String mangoId, Direction direction, Instant at) {
        this.id = CallId.next();
        this.number = number;
        this.mangoId = mangoId;
        this.direction = direction;
        this.dateCreate = at;
    }

    /** A caller rings; {@code line} is what we know of the number he dialled. */
    static Call incoming(
            long number,
            String mangoId,
            @Nullable PhoneNumber client,
            @Nullable String dialled,
            @Nullable PhoneLineView line,
            Instant at) {
        var call = new Call(number, mangoId, Direction.INCOMING, at);
        call.phoneClient = client;
        call.phoneAts = dialled;
        if (line != null) {
            call.city = line.city();
            call.rk = line.rk();
        }
        call.registerEvent(new CallEvent.Rang(call.id));
        return call;
    }

    /** We ring a client; {@code inAnswerTo} is his call that we return, if any. */
    static Call outgoing(
            long number,
            String mangoId,
            @Nullable PhoneNumber client,
            @Nullable String line,
            @Nullable Call inAnswerTo,
            Instant at) {
        var call = new Call(number, mangoId, Direction.OUTGOING, at);
        call.phoneClient = client;
        call.phoneAts = line;
        if (inAnswerTo != null) {
            call.inAnswerTo = inAnswerTo.id;
            call.city = inAnswerTo.city;
            call.rk = inAnswerTo.rk;
        }
        call.registerEvent(new CallEvent.Dialled(call.id));
        return call;
    }

    CallId id() {
        return id;
    }

    @Nullable
    String city() {
        return city;
    }

    @Nullable
    String rk() {
        return rk;
    }

    @Nullable
    PhoneNumber phoneClient() {
        return phoneClient;
    }

    @Nullable
    String phoneAts() {
        return phoneAts;
    }

    Instant dateCreate() {
        return dateCreate;
    }

    @Nullable
    UserId operator() {
        return operator;
    }

    boolean isOutgoing() {
        return direction == Direction.OUTGOING;
    }

    boolean waitsForAnswer() {
        return status == NEW;
    }

    /** What is told late may have happened first. */
    void beganAt(Instant at) {
        if (at.isBefore(dateCreate)) {
            dateCreate = at;
        }
    }

    /** Somebody talks with the client; the first who answered counts. */
    void answer(@Nullable UserId operator, Instant at) {
        if (status != NEW) {
            return;
        }
        this.operator = operator;
        answeredAt = at;
        status = ANSWERED;
        tell(new CallEvent.Answered(id, operator));
    }

    /** The conversation is over, or nobody took it: then {@code operator} is who should have. */
    void end(@Nullable UserId operator, @Nullable Instant answeredAt, Instant endedAt) {
        if (answeredAt != null) {
            answer(operator, answeredAt);
            talkSeconds = (int) Duration.between(answeredAt, endedAt).toSeconds();
        } else if (status == NEW) {
            this.operator = operator;
            status = MISSED;
            tell(new CallEvent.Missed(id));
        }
        this.endedAt = endedAt;
        registerEvent(new CallEvent.Ended(id));
    }

    /** Only an incoming call has a process that needs to hear. */
    private void tell(CallEvent event) {
        if (direction == Direction.INCOMING) {
            registerEvent(event);
        }
    }

    void cameFromAvito(String name, String account) {
        avitoName = name;
        avitoAccount = account;
    }

    void record(String recordingId) {
        this.recordingId = recordingId;
    }

    void requestCallBack(@Nullable UserId by, Instant when, Instant now) {
        mustBeOpen();
        if (!when.isAfter(now)) {
            throw new RuleBroken("date-in-past");
        }
        if (when.isAfter(now.plus(HORIZON))) {
            throw new RuleBroken("date-too-far");
        }
        work(by);
        status = CALLBACK;
        callBackAt = when;
    }

    /** Also where the exchange never told how the call ended: then it counts as missed. */
    void planCallBack(int attempt, Instant at) {
        mustBeOpen();
        if (status == NEW) {
            status = MISSED;
        }
        callBackAt = at;
        registerEvent(new CallEvent.CallBackPlanned(id, at, attempt));
    }

    void notReached(@Nullable UserId by, int attempt) {
        mustBeOpen();
        work(by);
        registerEvent(new CallEvent.NotReached(id, attempt));
    }

    void giveUp() {
        mustBeOpen();
        callBackAt = null;
        status = MISSED;
        registerEvent(new CallEvent.GivenUp(id));
    }

    /** Who asked to be called back has been talked to; who was never answered stays a missed call. */
    void supersede(CallId by) {
        callBackAt = null;
        if (status == CALLBACK) {
            status = ANSWERED;
        }
        registerEvent(new CallEvent.SupersededBy(id, by));
    }

    void convert(@Nullable UserId by, ServiceOrderId order) {
        mustBeOpen();
        work(by);
        this.order = order;
        status = CONVERTED;
        registerEvent(new CallEvent.Converted(id, order));
    }

    void inform(@Nullable UserId by, String note) {
        mustBeOpen();
        work(by);
        this.note = note;
        status = ANSWERED;
        registerEvent(new CallEvent.Informed(id));
    }

    void reject(@Nullable UserId by, String reason) {
        mustBeOpen();
        work(by);
        note = reason;
        status = REJECTED;
        registerEvent(new CallEvent.Rejected(id, reason));
    }

    /** A call that rang at nobody belongs to whoever works it; who missed one is not cleared by who returns it. */
    private void work(@Nullable UserId by) {
        callBackAt = null;
        if (operator == null) {
            operator = by;
        }
    }

    void dialled(UserId by) {
        registerEvent(new CallEvent.CalledBack(id, by));
    }

    void dialFailed(String code) {
        registerEvent(new CallEvent.DialFailed(id, code));
    }

    void hungUp(UserId by) {
        registerEvent(new CallEvent.HungUp(id, by));
    }

    void transferred(UserId by, String extension) {
        registerEvent(new CallEvent.Transferred(id, by, extension));
    }

    void commandFailed(String code) {
        registerEvent(new CallEvent.CommandFailed(id, code));
    }

    void recorded() {
        registerEvent(new CallEvent.RecordingFetched(id));
    }

    String mangoId() {
        return mangoId;
    }

    private void mustBeOpen() {
        if (status == CONVERTED || status == REJECTED) {
            throw new RuleBroken("call-already-worked", number);
        }
    }

    CallView view(@Nullable String operatorName, @Nullable String clientName) {
        return new CallView(
                id,
                number,
                isOutgoing(),
                rk,
                city,
                phoneClient,
                clientName,
                phoneAts,
                dateCreate,
                operator,
                operatorName,
                status,
                talkSeconds,
                answeredAt != null && endedAt == null,
                callBackAt,
                note,
                recordingId,
                avitoName,
                avitoAccount,
                order == null ? null : order.value());
    }
}
