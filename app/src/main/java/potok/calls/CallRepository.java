package potok.calls;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import potok.shared.PhoneNumber;

interface CallRepository extends ListCrudRepository<Call, CallId>, JpaSpecificationExecutor<Call> {
    @Query(value = "select nextval('call_number')", nativeQuery = true)
    long nextNumber();

    Optional<Call> findFirstByOrderByDateCreateDesc();

    Optional<Call> findByMangoId(String mangoId);

    /** Calls of this client that somebody still means to return. */
    List<Call> findByPhoneClientAndCallBackAtNotNullAndIdNot(PhoneNumber phone, CallId except);

    /** Incoming calls of this client at that time which nobody has found at Avito yet. */
    @Query("""
            select call from Call call
            where call.phoneClient = :client and call.direction = 'INCOMING' and call.avitoAccount is null
              and call.dateCreate between :from and :until
            """)
    List<Call> findWithoutAvito(PhoneNumber client, Instant from, Instant until);

    boolean existsByCity(String city);
}
