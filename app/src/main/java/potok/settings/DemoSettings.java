package potok.settings;

import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import potok.shared.Organisations;
import potok.shared.PhoneNumber;

/** The sandbox's cities and phone lines. */
@Component
@Order(20)
@ConditionalOnProperty("potok.sandbox.enabled")
class DemoSettings implements ApplicationRunner {
    private final CityRepository cities;
    private final PhoneLineRepository lines;
    private final TransactionTemplate transaction;

    DemoSettings(CityRepository cities, PhoneLineRepository lines, TransactionTemplate transaction) {
        this.transaction = transaction;
        this.cities = cities;
        this.lines = lines;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Organisations.in(Organisations.FIRST, () -> transaction.executeWithoutResult(status -> ofFirst()));
        Organisations.in(Organisations.SECOND, () -> transaction.executeWithoutResult(status -> ofSecond()));
    }

    private void ofFirst() {
        if (cities.count() > 0) {
            return;
        }
        cities.saveAll(List.of(
                new City("Москва", ZoneId.of("Europe/Moscow")),
                new City("Омск", ZoneId.of("Asia/Omsk")),
                new City("Алматы", ZoneId.of("Asia/Almaty"))));
        lines.saveAll(List.of(
                new PhoneLine(PhoneNumber.of("+74950000001"), "Москва", "avito"),
                new PhoneLine(PhoneNumber.of("+74950000002"), "Москва", "site"),
                new PhoneLine(PhoneNumber.of("+73810000001"), "Омск", "avito"),
                new PhoneLine(PhoneNumber.of("+77270000001"), "Алматы", "2gis")));
    }

    private void ofSecond() {
        if (cities.count() == 0) {
            cities.save(new City("Казань", ZoneId.of("Europe/Moscow")));
        }
    }
}
