package potok.settings;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.shared.RuleBroken;

/** Cities in which we work. */
@Service
@Transactional(readOnly = true)
public class Cities {
    private final CityRepository cities;
    private final Settings settings;

    Cities(CityRepository cities, Settings settings) {
        this.cities = cities;
        this.settings = settings;
    }

    /** Those that are offered; others are still found by name. */
    public List<CityView> all() {
        return cities.findByActiveTrueOrderByPositionAscNameAsc().stream()
                .map(City::view)
                .toList();
    }

    public Optional<CityView> find(String name) {
        return cities.findByName(name).map(City::view);
    }

    /** @throws RuleBroken {@code city-unknown} */
    public CityView required(String name) {
        return find(name).orElseThrow(() -> new RuleBroken("city-unknown", name));
    }

    /** The city's time zone, that of the organisation for no or an unknown city. */
    public ZoneId zoneOf(@Nullable String name) {
        return Optional.ofNullable(name)
                .flatMap(this::find)
                .map(CityView::zone)
                .orElseGet(() -> settings.get(CompanySettings.ZONE));
    }
}
