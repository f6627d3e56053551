package potok.identity.protection;

import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface IpAllowanceRepository extends ListCrudRepository<IpAllowance, UUID> {}
