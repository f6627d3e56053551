package potok.orders.serviceorder.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxTrigger;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.engine.ProcessPicture;
import potok.engine.ProcessPictures;
import potok.engine.TaskDesk;
import potok.engine.TaskPart;
import potok.identity.SignedIn;
import potok.orders.serviceorder.OrderSight;
import potok.orders.serviceorder.ServiceOrderId;
import potok.orders.serviceorder.ServiceOrderStatus;
import potok.orders.serviceorder.ServiceOrderView;
import potok.orders.serviceorder.ServiceOrders;
import potok.shared.RuleBroken;

/** One service order with all that is known of it, and the work that it waits for. */
@Controller
@RequestMapping("/orders/{id}")
class ServiceOrderController {
    private static final Set<ServiceOrderStatus> FINAL =
            EnumSet.of(ServiceOrderStatus.CLOSED, ServiceOrderStatus.REFUSED, ServiceOrderStatus.CANCELLED);

    private final ServiceOrders orders;
    private final TaskDesk desk;
    private final ProcessPictures pictures;

    ServiceOrderController(ServiceOrders orders, TaskDesk desk, ProcessPictures pictures) {
        this.orders = orders;
        this.desk = desk;
        this.pictures = pictures;
    }

    /** Whose order it is not, for him it does not exist. */
    @ModelAttribute("order")
    ServiceOrderView order(@PathVariable ServiceOrderId id, @AuthenticationPrincipal SignedIn user) {
        return OrderSight.check(user, orders.view(id));
    }

    @ModelAttribute("city")
    String city(@ModelAttribute("order") ServiceOrderView order) {
        return order.city();
    }

    @ModelAttribute("closed")
    boolean closed(@ModelAttribute("order") ServiceOrderView order) {
        return FINAL.contains(order.status());
    }

    @GetMapping
    String page(@ModelAttribute("order") ServiceOrderView order, @AuthenticationPrincipal SignedIn user, Model model) {
        model.addAttribute("task", desk.openTask(order.id().toString()).orElse(null));
        model.addAttribute("history", history(order, user));
        return "orders/service-order";
    }

    @GetMapping("/heading")
    String heading() {
        return "orders/service-order :: heading";
    }

    @GetMapping("/facts")
    String facts() {
        return "orders/service-order :: facts";
    }

    @GetMapping("/task")
    Object task(
            @ModelAttribute("order") ServiceOrderView order,
            @RequestParam(required = false) @Nullable String shown,
            @AuthenticationPrincipal SignedIn user,
            Model model) {
        return TaskPart.newer(
                desk.openTask(order.id().toString()).orElse(null),
                shown,
                user.login(),
                "/orders/" + order.id() + "/task",
                model);
    }

    @GetMapping("/diagram")
    ResponseEntity<ProcessPicture> diagram(@ModelAttribute("order") ServiceOrderView order, Locale locale) {
        return ResponseEntity.of(pictures.of("service-order", order.id().toString(), locale));
    }

    @PostMapping("/cancel")
    @HxTrigger("case-moved")
    String cancel(@ModelAttribute("order") ServiceOrderView order, @RequestParam String reason, Model model) {
        if (reason.isBlank()) {
            throw new RuleBroken("field-missing", "reason");
        }
        orders.cancel(order.id(), reason.strip());
        model.addAttribute("toast", "order.cancelled");
        return "parts :: toast";
    }

    private List<ServiceOrderView> history(ServiceOrderView order, SignedIn user) {
        return orders.earlierThan(order.id()).stream()
                .filter(earlier -> OrderSight.sees(user, earlier))
                .map(earlier -> OrderSight.check(user, earlier))
                .toList();
    }
}
