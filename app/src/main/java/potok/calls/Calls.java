package potok.calls;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import potok.crm.Clients;
import potok.identity.CurrentUser;
import potok.identity.SignedIn;
import potok.identity.UserId;
import potok.identity.Users;
import potok.integrations.telephony.CallBackCommand;
import potok.integrations.telephony.Telephony;
import potok.integrations.telephony.TelephonyRefused;
import potok.notifications.Notice;
import potok.notifications.Notifications;
import potok.orders.serviceorder.PlaceServiceOrder;
import potok.orders.serviceorder.ServiceOrderId;
import potok.orders.serviceorder.ServiceOrders;
import potok.people.Staff;
import potok.settings.Cities;
import potok.shared.NotFound;
import potok.shared.RuleBroken;

/** Everything that can be done with a call, whoever asks: a page, the API, a process step. */
@Service
@Transactional
public class Calls {
    private static final String MANAGERS = "MANAGER";

    private final CallRepository calls;
    private final ServiceOrders orders;
    private final Clients clients;
    private final Staff staff;
    private final Users users;
    private final Cities cities;
    private final Notifications notifications;
    private final Telephony telephony;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Calls(
            CallRepository calls,
            ServiceOrders orders,
            Clients clients,
            Staff staff,
            Users users,
            Cities cities,
            Notifications notifications,
            Telephony telephony,
            Clock clock,
            TransactionTemplate transaction) {
        this.calls = calls;
        this.orders = orders;
        this.clients = clients;
        this.staff = staff;
        this.users = users;
        this.cities = cities;
        this.notifications = notifications;
        this.telephony = telephony;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Transactional(readOnly = true)
    public CallView view(CallId id) {
        var call = call(id);
        return namesFor(List.of(call)).apply(call);
    }

    /** Those of the ids that exist. */
    @Transactional(readOnly = true)
    public List<CallView> views(Collection<CallId> ids) {
        var found = calls.findAllById(ids);
        return found.stream().map(namesFor(found)).toList();
    }

    @Transactional(readOnly = true)
    public Page<CallView> find(CallFilter filter, Pageable page) {
        var found = calls.findAll(CallSearch.by(filter), page);
        return found.map(namesFor(found.getContent()));
    }

    /** Recognises the caller by number and tells what routing needs to know. */
    @Transactional(readOnly = true)
    public CallerFacts identify(CallId id) {
        var call = call(id);
        var city = call.city();
        var line = call.phoneAts();
        var client = call.phoneClient();
        return new CallerFacts(
                city == null ? "" : city,
                line == null ? "" : line,
                call.rk(),
                call.dateCreate().atZone(cities.zoneOf(city)).getHour(),
                client != null && clients.find(client).isPresent());
    }

    /** Tells the managers that a call rings longer than its answer deadline. */
    public void alertUnanswered(CallId id) {
        var call = call(id);
        if (call.waitsForAnswer()) {
            notifications.tellGroup(MANAGERS, notice("call.unanswered", call));
        }
    }

    /** Places the order that the caller asked for and links both. */
    public ServiceOrderId convert(CallId id, PlaceServiceOrder request) {
        var order = orders.place(request).id();
        change(id, call -> call.convert(worker(), order));
        return order;
    }

    /** The caller wants to be called back; the time must lie in the future. */
    public void requestCallBack(CallId id, Instant when) {
        change(id, call -> call.requestCallBack(worker(), when, clock.instant()));
    }

    public void inform(CallId id, String note) {
        change(id, call -> call.inform(worker(), note));
    }

    public void reject(CallId id, String reason) {
        change(id, call -> call.reject(worker(), reason));
    }

    public void planCallBack(CallId id, int attempt, Instant at) {
        change(id, call -> call.planCallBack(attempt, at));
    }

    public void notReached(CallId id, int attempt) {
        change(id, call -> call.notReached(worker(), attempt));
    }

    public void giveUp(CallId id) {
        change(id, Call::giveUp);
    }

    /** Tells the managers that a call-back was not made in time. */
    public void escalateCallBack(CallId id) {
        notifications.tellGroup(MANAGERS, notice("call.call-back-overdue", call(id)));
    }

    /**
     * Rings the operator's extension and then the client, by the exchange's call-back command. It cannot be taken back,
     * so no transaction is open meanwhile.
     *
     * @throws RuleBroken when the operator has no extension, the caller hid his number, or the exchange refuses
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void dial(CallId id, UserId operator) {
        var call = call(id);
        var extension = staff.find(operator)
                .flatMap(member -> Optional.ofNullable(member.extension()))
                .orElseThrow(() -> new RuleBroken("no-extension"));
        var client = call.phoneClient();
        if (client == null) {
            throw new RuleBroken("caller-hidden");
        }
        try {
            telephony.callBack(new CallBackCommand(
                    new CallBackName(id).fresh(), extension, client.value().substring(1), call.phoneAts()));
        } catch (TelephonyRefused e) {
            throw ExchangeRefusal.of(e);
        }
        transaction.executeWithoutResult(status -> change(id, dialled -> dialled.dialled(operator)));
    }

    private Notice notice(String kind, Call call) {
        return new Notice(kind, "call:" + call.id(), CallNoticeKinds.values(call, cities.zoneOf(call.city())));
    }

    private static @Nullable UserId worker() {
        return CurrentUser.find().map(SignedIn::id).orElse(null);
    }

    private void change(CallId id, Consumer<Call> verb) {
        var call = call(id);
        verb.accept(call);
        calls.save(call);
    }

    private Call call(CallId id) {
        return calls.findById(id).orElseThrow(() -> new NotFound(id));
    }

    private Function<Call, CallView> namesFor(Collection<Call> of) {
        var people = users.byIds(
                of.stream().map(Call::operator).filter(Objects::nonNull).collect(Collectors.toSet()));
        var callers = clients.byPhones(
                of.stream().map(Call::phoneClient).filter(Objects::nonNull).collect(Collectors.toSet()));
        return call -> {
            var operator = call.operator() == null ? null : people.get(call.operator());
            var client = call.phoneClient() == null ? null : callers.get(call.phoneClient());
            return call.view(operator == null ? null : operator.name(), client == null ? null : client.name());
        };
    }
}
