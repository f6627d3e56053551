package potok.settings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface CityRepository extends ListCrudRepository<City, UUID> {
    List<City> findByActiveTrueOrderByPositionAscNameAsc();

    Optional<City> findByName(String name);
}
