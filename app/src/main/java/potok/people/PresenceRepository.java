package potok.people;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import potok.identity.UserId;

interface PresenceRepository extends JpaRepository<PresenceInterval, UUID> {
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<PresenceInterval> findByUserAndEndedAtIsNull(UserId user);
}
