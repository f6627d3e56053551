package potok.orders.serviceorder.process;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import potok.engine.FormContext;
import potok.orders.serviceorder.ServiceOrderId;
import potok.orders.serviceorder.ServiceOrderView;
import potok.orders.serviceorder.ServiceOrders;
import potok.orders.serviceorder.TechnicianCandidate;
import potok.people.Staff;
import potok.people.StaffView;

/** All technicians, those of the city and the most suitable first, each with what speaks for and against him. */
@Component
class ChooseTechnicianForm implements FormContext {
    private final ServiceOrders orders;
    private final Staff staff;
    private final OrderSummary summary;

    ChooseTechnicianForm(ServiceOrders orders, Staff staff, OrderSummary summary) {
        this.orders = orders;
        this.staff = staff;
        this.summary = summary;
    }

    @Override
    public String form() {
        return "choose-technician";
    }

    @Override
    public Map<String, Object> values(String businessKey, Locale locale) {
        var order = orders.view(ServiceOrderId.of(businessKey));
        return Map.of("about", summary.of(order, locale), "technicians", choices(order, locale));
    }

    private record Choice(TechnicianCandidate candidate, StaffView person, boolean elsewhere) {}

    private List<Map<String, String>> choices(ServiceOrderView order, Locale locale) {
        var people = staff.technicians().stream().collect(Collectors.toMap(StaffView::login, Function.identity()));
        return orders.everyCandidate(order.id()).stream()
                .flatMap(candidate -> Optional.ofNullable(people.get(candidate.login())).stream()
                        .map(person ->
                                new Choice(candidate, person, !person.city().equals(order.city()))))
                .sorted(comparing(Choice::elsewhere)
                        .thenComparing(choice -> choice.candidate.passedOver())
                        .thenComparing(choice -> !choice.candidate.knowsEquipment())
                        .thenComparing(choice -> choice.candidate.openOrdersThatDay())
                        .thenComparing(choice -> choice.candidate.login()))
                .map(choice -> Map.of("label", label(choice, locale), "value", choice.candidate.login()))
                .toList();
    }

    private String label(Choice choice, Locale locale) {
        var candidate = choice.candidate;
        Function<String, String> text = key -> summary.text(locale, "form.technician." + key);
        return Stream.of(
                        Stream.of(choice.person.name()),
                        Stream.of(choice.person.city()).filter(city -> choice.elsewhere),
                        Stream.of(summary.text(locale, "form.technician.orders", candidate.openOrdersThatDay())),
                        Stream.of("other-equipment")
                                .filter(key -> !candidate.knowsEquipment())
                                .map(text),
                        Stream.of("knows-client")
                                .filter(key -> candidate.servedClientBefore())
                                .map(text),
                        Stream.of("passed-over")
                                .filter(key -> candidate.passedOver())
                                .map(text))
                .flatMap(Function.identity())
                .collect(Collectors.joining(" · "));
    }
}
