package potok.settings;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import potok.shared.Organisations;

/** The sandbox's account at the sandbox's Avito. */
@Component
@Order(21)
@ConditionalOnProperty("potok.sandbox.enabled")
class DemoAvitoShop implements ApplicationRunner {
    private final AvitoShops shops;

    DemoAvitoShop(AvitoShops shops) {
        this.shops = shops;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Organisations.in(Organisations.FIRST, () -> {
            if (shops.own().isEmpty()) {
                shops.add(new EditAvitoShop(
                        "Ремонт техники", "1000001", "sandbox-avito", "sandbox-avito-secret", "Москва", "avito", true));
            }
        });
    }
}
