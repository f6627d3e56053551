package potok.orders.serviceorder.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import potok.identity.SignedIn;
import potok.identity.UserId;
import potok.identity.Users;
import potok.orders.serviceorder.OrderSight;
import potok.orders.serviceorder.OrderType;
import potok.orders.serviceorder.PlaceServiceOrder;
import potok.orders.serviceorder.ServiceOrderId;
import potok.orders.serviceorder.ServiceOrderStatus;
import potok.orders.serviceorder.ServiceOrderView;
import potok.orders.serviceorder.ServiceOrders;
import potok.settings.EquipmentType;
import potok.shared.PhoneNumber;
import potok.shared.RuleBroken;

/** Orders as the customer's present clients place them (row C7). */
@RestController
@RequestMapping("/api/orders")
class ServiceOrdersRest {
    private final ServiceOrders orders;
    private final Users users;

    ServiceOrdersRest(ServiceOrders orders, Users users) {
        this.orders = orders;
        this.users = users;
    }

    record NewOrder(
            @Nullable @Size(max = 50) String rk,
            @NotBlank @Size(max = 100) String city,
            @NotNull PhoneNumber phone,
            @NotNull OrderType typeOrder,
            @NotBlank @Size(max = 255) String clientName,
            @NotBlank @Size(max = 1000) String address,
            @NotNull @Future Instant dateMeeting,
            @NotNull EquipmentType typeEquipment,
            @NotBlank @Size(max = 4000) String problem,
            @Nullable UserId operatorNameId) {}

    record Order(
            ServiceOrderId id,
            long number,
            @Nullable String rk,
            String city,
            @Nullable PhoneNumber phone,
            OrderType typeOrder,
            String clientName,
            String address,
            Instant dateMeeting,
            EquipmentType typeEquipment,
            String problem,
            ServiceOrderStatus statusOrder,
            @Nullable UserId operatorNameId,
            Instant createDate) {
        static Order of(ServiceOrderView order) {
            return new Order(
                    order.id(),
                    order.number(),
                    order.rk(),
                    order.city(),
                    order.phone(),
                    order.typeOrder(),
                    order.clientName(),
                    order.address(),
                    order.dateMeeting(),
                    order.typeEquipment(),
                    order.problem(),
                    order.status(),
                    order.operator(),
                    order.createDate());
        }
    }

    record Answer(boolean success, Order data) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer place(@Valid @RequestBody NewOrder order, @AuthenticationPrincipal SignedIn user) {
        var operator = order.operatorNameId() == null ? user.id() : order.operatorNameId();
        if (users.find(operator).isEmpty()) {
            throw new RuleBroken("value-invalid", "operatorNameId");
        }
        var placed = orders.place(new PlaceServiceOrder(
                order.rk(),
                order.city(),
                order.phone(),
                order.typeOrder(),
                order.clientName(),
                order.address(),
                order.dateMeeting(),
                order.typeEquipment(),
                order.problem(),
                operator,
                null));
        return new Answer(true, Order.of(OrderSight.shown(placed)));
    }
}
