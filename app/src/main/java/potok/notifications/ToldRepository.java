package potok.notifications;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ToldRepository extends Repository<Told, UUID> {
    Told save(Told told);

    Optional<Told> findByMessage(UUID message);

    void delete(Told told);

    @Modifying
    @Query("delete from Told t where t.toldAt < :moment")
    void forgetOlderThan(Instant moment);
}
