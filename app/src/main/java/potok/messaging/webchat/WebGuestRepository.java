package potok.messaging.webchat;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface WebGuestRepository extends ListCrudRepository<WebGuest, UUID> {
    Optional<WebGuest> findByTokenHash(String tokenHash);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<WebGuest> findLockedById(UUID id);

    /** Past the audit log, which would keep what is to be forgotten. */
    @Modifying
    @Query("delete from WebGuest guest where guest.id = :id")
    void forget(UUID id);

    /** Who has not come since, and has no talk of his own: it is forgotten, another's by now, or never began. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    delete from web_guest
                    where seen_at < :before and organisation_id = potok_organisation()
                      and not exists (select 1 from conversation
                                      where conversation.organisation_id = web_guest.organisation_id
                                        and channel = 'WEB' and account = 'site' and chat = web_guest_id::text
                                        and erased_at is null and client_user_id is null)
                    """)
    int forgetOlderThan(Instant before);

    /** Several of his requests may say so at once. */
    @Modifying
    @Query("update WebGuest guest set guest.seenAt = :now where guest.id = :id and guest.seenAt < :lately")
    void seen(UUID id, Instant now, Instant lately);
}
