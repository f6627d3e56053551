package potok.orders.serviceorder;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import potok.settings.Captioned;
import potok.settings.ReferenceUse;

/** Which reference data service orders use, and which of their texts an organisation may put in its own words. */
@Component
class ServiceOrderReference implements ReferenceUse, Captioned {
    private final ServiceOrderRepository orders;

    ServiceOrderReference(ServiceOrderRepository orders) {
        this.orders = orders;
    }

    @Override
    public boolean isUsed(String list, String key) {
        return list.equals("cities") && orders.existsByCity(key);
    }

    @Override
    public List<String> keys() {
        return Arrays.stream(ServiceOrderStatus.values())
                .map(status -> "ServiceOrderStatus." + status)
                .toList();
    }
}
