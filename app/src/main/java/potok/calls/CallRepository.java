package potok.calls;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import potok.shared.PhoneNumber;

interface CallRepository extends ListCrudRepository<Call, CallId>, JpaSpecificationExecutor<Call> {
    @Query(value = "select nextval('call_number')", nativeQuery = true)
    long nextNumber();

    Optional<Call> findByMangoId(String mangoId);

    /** Calls of this client that somebody still means to return. */
    List<Call> findByPhoneClientAndCallBackAtNotNullAndIdNot(PhoneNumber phone, CallId except);

    boolean existsByCity(String city);
}
