package potok.orders.serviceorder.web;

import jakarta.validation.Valid;
import java.util.Locale;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import potok.identity.SignedIn;
import potok.orders.serviceorder.OrderType;
import potok.orders.serviceorder.ServiceOrders;
import potok.settings.Cities;
import potok.settings.EquipmentType;
import potok.shared.PhoneNumber;
import potok.shared.ProblemTexts;
import potok.shared.RuleBroken;

/** Placing an order that came by no call. */
@Controller
@RequestMapping("/orders/new")
class NewServiceOrderController {
    private final ServiceOrders orders;
    private final Cities cities;
    private final ProblemTexts problems;

    NewServiceOrderController(ServiceOrders orders, Cities cities, ProblemTexts problems) {
        this.orders = orders;
        this.cities = cities;
        this.problems = problems;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("newOrder", NewServiceOrder.empty());
        return filledIn(model);
    }

    @PostMapping
    String place(
            @Valid @ModelAttribute("newOrder") NewServiceOrder order,
            BindingResult errors,
            @AuthenticationPrincipal SignedIn user,
            Locale locale,
            Model model) {
        // Without a target a value was of the wrong type, and nothing more can be said at the fields.
        var readable = errors.getTarget() != null;
        var phone = order.phone();
        if (readable
                && phone != null
                && !phone.isBlank()
                && PhoneNumber.tryOf(phone).isEmpty()) {
            errors.rejectValue("phone", "problem.phone-number-invalid", new Object[] {phone}, null);
        }
        var town = order.city();
        var city = town == null ? null : cities.find(town).orElse(null);
        if (readable && town != null && !town.isBlank() && city == null) {
            errors.rejectValue("city", "problem.city-unknown", new Object[] {town}, null);
        }
        if (errors.hasErrors() || city == null) {
            return filledIn(model);
        }
        try {
            var placed = orders.place(order.request(city.zone(), user.id()));
            return "redirect:/orders/" + placed.id();
        } catch (RuleBroken broken) {
            errors.reject(broken.code(), problems.sentence(broken, locale));
            return filledIn(model);
        }
    }

    private String filledIn(Model model) {
        model.addAttribute("cities", cities.all());
        model.addAttribute("orderTypes", OrderType.values());
        model.addAttribute("equipmentTypes", EquipmentType.values());
        return "orders/service-order-new";
    }
}
