package potok.crm;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;
import potok.shared.PhoneNumber;

interface ClientRepository extends ListCrudRepository<Client, ClientId> {
    Optional<Client> findByPhone(PhoneNumber phone);

    List<Client> findByPhoneIn(Collection<PhoneNumber> phones);
}
