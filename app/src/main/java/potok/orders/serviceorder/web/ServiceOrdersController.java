package potok.orders.serviceorder.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.time.ZoneId;
import org.springframework.data.domain.Sort;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.identity.SignedIn;
import potok.orders.serviceorder.OrderSight;
import potok.orders.serviceorder.ServiceOrderStatus;
import potok.orders.serviceorder.ServiceOrders;
import potok.settings.Cities;
import potok.shared.Paging;

/** The list of service orders, filtered and paged on the server. */
@Controller
@RequestMapping("/orders")
class ServiceOrdersController {
    private static final int PAGE_SIZE = 20;
    private static final Sort NEWEST_FIRST = Sort.by("createDate").descending();

    private final ServiceOrders orders;
    private final Cities cities;

    ServiceOrdersController(ServiceOrders orders, Cities cities) {
        this.orders = orders;
        this.cities = cities;
    }

    @GetMapping
    String list(
            @ModelAttribute("query") ServiceOrderQuery query,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal SignedIn user,
            ZoneId zone,
            Model model,
            HtmxRequest htmx) {
        var found = orders.find(query.filter(zone, user), Paging.page(page, PAGE_SIZE, NEWEST_FIRST));
        model.addAttribute("orders", found.map(order -> OrderSight.check(user, order)));
        if (htmx.isHtmxRequest()) {
            return "orders/service-orders :: list";
        }
        model.addAttribute("cities", cities.all());
        model.addAttribute("statuses", ServiceOrderStatus.values());
        return "orders/service-orders";
    }
}
