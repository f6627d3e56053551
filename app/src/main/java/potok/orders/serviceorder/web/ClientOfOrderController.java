package potok.orders.serviceorder.web;

import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import potok.crm.Clients;
import potok.identity.SignedIn;
import potok.orders.serviceorder.OrderSight;
import potok.orders.serviceorder.ServiceOrderId;
import potok.orders.serviceorder.ServiceOrders;
import potok.shared.NotFound;

/** Leads from an order to what its client prefers. */
@Controller
class ClientOfOrderController {
    private final ServiceOrders orders;
    private final Clients clients;

    ClientOfOrderController(ServiceOrders orders, Clients clients) {
        this.orders = orders;
        this.clients = clients;
    }

    @GetMapping("/orders/{id}/client")
    String client(@PathVariable ServiceOrderId id, @AuthenticationPrincipal SignedIn user) {
        return Optional.ofNullable(OrderSight.check(user, orders.view(id)).phone())
                .flatMap(clients::find)
                .map(client -> "redirect:/clients/" + client.id() + "/preferences")
                .orElseThrow(() -> new NotFound(id));
    }
}
