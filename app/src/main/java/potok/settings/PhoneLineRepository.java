package potok.settings;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;
import potok.shared.PhoneNumber;

interface PhoneLineRepository extends ListCrudRepository<PhoneLine, UUID> {
    List<PhoneLine> findByActiveTrueOrderByPositionAscCityAscNumberAsc();

    Optional<PhoneLine> findByNumber(PhoneNumber number);
}
