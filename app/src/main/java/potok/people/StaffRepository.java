package potok.people;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;
import potok.identity.UserId;

interface StaffRepository extends ListCrudRepository<StaffMember, UserId> {
    Optional<StaffMember> findByExtension(String extension);

    List<StaffMember> findByCity(String city);
}
