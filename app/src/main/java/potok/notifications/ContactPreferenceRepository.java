package potok.notifications;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import potok.identity.UserId;
import potok.shared.PhoneNumber;

interface ContactPreferenceRepository extends JpaRepository<ContactPreference, UUID> {
    Optional<ContactPreference> findByUser(UserId user);

    Optional<ContactPreference> findByPhone(PhoneNumber phone);
}
