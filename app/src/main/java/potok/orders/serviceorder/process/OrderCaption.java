package potok.orders.serviceorder.process;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import potok.engine.CaseCaption;
import potok.orders.serviceorder.ServiceOrderId;
import potok.orders.serviceorder.ServiceOrders;

/** An order is known by its number, client and address. */
@Component
class OrderCaption implements CaseCaption {
    private final ServiceOrders orders;

    OrderCaption(ServiceOrders orders) {
        this.orders = orders;
    }

    @Override
    public String process() {
        return "service-order";
    }

    @Override
    public Optional<String> page(String businessKey) {
        return Optional.of("/orders/" + businessKey);
    }

    @Override
    public Map<String, String> of(Collection<String> businessKeys) {
        return orders.views(businessKeys.stream().map(ServiceOrderId::of).toList()).stream()
                .collect(toMap(
                        order -> order.id().toString(),
                        order -> "№ " + order.number() + ", " + order.clientName() + ", " + order.address()));
    }
}
