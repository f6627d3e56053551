package potok.integrations.twilio;

import java.util.UUID;
import org.springframework.data.repository.Repository;

interface OptOutRepository extends Repository<OptOut, UUID> {
    boolean existsByPhone(String phone);

    OptOut save(OptOut optOut);

    void deleteByPhone(String phone);
}
