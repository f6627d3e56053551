package potok.orders.serviceorder;

import static potok.orders.serviceorder.ServiceOrderStatus.ASSIGNED;
import static potok.orders.serviceorder.ServiceOrderStatus.CONFIRMED;
import static potok.orders.serviceorder.ServiceOrderStatus.POSTPONED;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.crm.Clients;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.people.Staff;
import potok.people.StaffView;
import potok.settings.Cities;
import potok.shared.Money;
import potok.shared.NotFound;
import potok.shared.PhoneNumber;

/** Everything that can be done with a service order, whoever asks: a page, the API, a process step. */
@Service
@Transactional
public class ServiceOrders {
    private static final Set<ServiceOrderStatus> OPEN = Set.of(ASSIGNED, CONFIRMED, POSTPONED);

    private final ServiceOrderRepository orders;
    private final ServiceOrderNotices notices;
    private final Clients clients;
    private final Staff staff;
    private final Users users;
    private final Cities cities;
    private final Clock clock;

    ServiceOrders(
            ServiceOrderRepository orders,
            ServiceOrderNotices notices,
            Clients clients,
            Staff staff,
            Users users,
            Cities cities,
            Clock clock) {
        this.orders = orders;
        this.notices = notices;
        this.clients = clients;
        this.staff = staff;
        this.users = users;
        this.cities = cities;
        this.clock = clock;
    }

    public ServiceOrderView place(PlaceServiceOrder request) {
        cities.required(request.city());
        clients.remember(request.phone(), request.clientName(), request.address());
        var order = orders.save(new ServiceOrder(orders.nextNumber(), request, clock.instant()));
        return view(order);
    }

    @Transactional(readOnly = true)
    public ServiceOrderView view(ServiceOrderId id) {
        return view(order(id));
    }

    /** Those of the ids that exist. */
    @Transactional(readOnly = true)
    public List<ServiceOrderView> views(Collection<ServiceOrderId> ids) {
        var found = orders.findAllById(ids);
        var people = people(found);
        return found.stream().map(order -> order.view(people)).toList();
    }

    @Transactional(readOnly = true)
    public Page<ServiceOrderView> find(ServiceOrderFilter filter, Pageable page) {
        var found = orders.findAll(ServiceOrderSearch.by(filter), page);
        var people = people(found.getContent());
        return found.map(order -> order.view(people));
    }

    /** Earlier orders of a caller, newest first, ten at most. */
    @Transactional(readOnly = true)
    public List<ServiceOrderView> historyOf(PhoneNumber phone) {
        var found = orders.findTop10ByPhoneOrderByCreateDateDesc(phone);
        var people = people(found);
        return found.stream().map(order -> order.view(people)).toList();
    }

    /** The same client's other orders, also for those who may not know his number. */
    @Transactional(readOnly = true)
    public List<ServiceOrderView> earlierThan(ServiceOrderId id) {
        return historyOf(order(id).phone()).stream()
                .filter(earlier -> !earlier.id().equals(id))
                .toList();
    }

    /** Technicians of the order's city, whom the rule may ask. */
    @Transactional(readOnly = true)
    public List<TechnicianCandidate> candidates(ServiceOrderId id) {
        var order = order(id);
        return candidates(order, staff.technicians(order.city()));
    }

    /** Technicians of all cities: a person may send somebody from elsewhere where there is nobody. */
    @Transactional(readOnly = true)
    public List<TechnicianCandidate> everyCandidate(ServiceOrderId id) {
        return candidates(order(id), staff.technicians());
    }

    private List<TechnicianCandidate> candidates(ServiceOrder order, List<StaffView> technicians) {
        var loads = loads(order, technicians);
        var served = Set.copyOf(orders.techniciansWhoServed(order.phone()));
        return technicians.stream()
                .map(technician -> new TechnicianCandidate(
                        technician.id(),
                        technician.login(),
                        technician.equipment().contains(order.typeEquipment()),
                        loads.getOrDefault(technician.id(), 0),
                        served.contains(technician.id()),
                        order.passedOver().contains(technician.id())))
                .toList();
    }

    /** How many open orders each has on the day of this visit, as the city's calendar counts days. */
    private Map<UserId, Integer> loads(ServiceOrder order, List<StaffView> technicians) {
        var day = order.dateMeeting().atZone(cities.zoneOf(order.city())).truncatedTo(ChronoUnit.DAYS);
        var ids = technicians.stream().map(StaffView::id).toList();
        return orders.loads(ids, OPEN, day.toInstant(), day.plusDays(1).toInstant()).stream()
                .collect(Collectors.toMap(
                        ServiceOrderRepository.Load::getTechnician, ServiceOrderRepository.Load::getOrders));
    }

    public void assign(ServiceOrderId id, UserId technician) {
        change(id, order -> order.assign(technician));
    }

    /** Takes the order back from its technician, who declined or did not answer; he is passed over when it is chosen anew. */
    public void release(ServiceOrderId id, String reason) {
        change(id, order -> order.release(reason));
    }

    public void confirm(ServiceOrderId id) {
        change(id, ServiceOrder::confirm);
    }

    /** The technician comes, but not then: operators agree on another time with the client. */
    public void askForOtherTime(ServiceOrderId id) {
        change(id, ServiceOrder::askForOtherTime);
    }

    public void reportDone(ServiceOrderId id, VisitResult result) {
        change(id, order -> order.reportDone(result));
    }

    public void postpone(ServiceOrderId id, Instant dateMeeting, String reason) {
        change(id, order -> order.postpone(dateMeeting, reason, clock.instant()));
    }

    public void reportClientAbsent(ServiceOrderId id) {
        change(id, ServiceOrder::reportClientAbsent);
    }

    public void refuse(ServiceOrderId id, String reason) {
        change(id, order -> order.refuse(reason, clock.instant()));
    }

    /** The accountant counted what the technician handed over; managers hear when it is less than was taken. */
    public void receiveCash(ServiceOrderId id, Money amount) {
        change(id, order -> order.receiveCash(amount));
        tellManagersOfMissingCash(id);
    }

    public void close(ServiceOrderId id) {
        change(id, order -> order.close(clock.instant()));
    }

    public void cancel(ServiceOrderId id, String reason) {
        change(id, order -> order.cancel(reason, clock.instant()));
        tellManagersOfMissingCash(id);
    }

    /** Tells the technician by the template {@code service-order.<notice>.technician}; nobody when none is assigned. */
    public void tellTechnician(ServiceOrderId id, String notice) {
        notices.tellTechnician(view(id), notice);
    }

    /** Tells the client by the template {@code service-order.<notice>.client}. */
    public void tellClient(ServiceOrderId id, String notice) {
        notices.tellClient(view(id), notice);
    }

    private void tellManagersOfMissingCash(ServiceOrderId id) {
        var order = order(id);
        if (order.isCashMissing()) {
            notices.tellManagers(view(order), "cash-missing");
        }
    }

    private void change(ServiceOrderId id, Consumer<ServiceOrder> verb) {
        var order = order(id);
        verb.accept(order);
        orders.save(order);
    }

    private ServiceOrder order(ServiceOrderId id) {
        return orders.findById(id).orElseThrow(() -> new NotFound(id));
    }

    private ServiceOrderView view(ServiceOrder order) {
        return order.view(people(List.of(order)));
    }

    private Map<UserId, UserView> people(Collection<ServiceOrder> of) {
        return users.byIds(of.stream()
                .flatMap(order -> Stream.of(order.technician(), order.operator()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
    }
}
