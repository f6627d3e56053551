package potok.settings;

import java.time.ZoneId;
import java.time.ZoneOffset;
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

    Cities(CityRepository cities) {
        this.cities = cities;
    }

    public List<CityView> all() {
        return cities.findAllByOrderByName().stream().map(City::view).toList();
    }

    public Optional<CityView> find(String name) {
        return cities.findByName(name).map(City::view);
    }

    /** @throws RuleBroken {@code city-unknown} */
    public CityView required(String name) {
        return find(name).orElseThrow(() -> new RuleBroken("city-unknown", name));
    }

    /** The city's time zone, UTC for no or an unknown city. */
    public ZoneId zoneOf(@Nullable String name) {
        return name == null ? ZoneOffset.UTC : find(name).map(CityView::zone).orElse(ZoneOffset.UTC);
    }
}
