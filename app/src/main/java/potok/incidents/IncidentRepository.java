package potok.incidents;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import potok.identity.UserId;

interface IncidentRepository extends ListCrudRepository<Incident, IncidentId>, JpaSpecificationExecutor<Incident> {
    @Query(value = "select nextval('incident_number')", nativeQuery = true)
    long nextNumber();

    /** Whoever changes an incident waits for who does so just now, be it a person or its clock. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Incident> findLockedById(IncidentId id);

    Optional<Incident> findFirstByOrderByRegisteredAtDesc();

    @Query("""
            from Incident incident
            where incident.sourceKey = :key and incident.status <> potok.incidents.IncidentStatus.CLOSED
            order by incident.number desc
            limit 1""")
    Optional<Incident> findOpenBySourceKey(String key);

    Optional<Incident> findByNumber(long number);

    @Query("""
            select incident.id from Incident incident
            where incident.terms is not null
              and incident.status in (potok.incidents.IncidentStatus.REGISTERED,
                                      potok.incidents.IncidentStatus.DIAGNOSING,
                                      potok.incidents.IncidentStatus.FIXING)
            order by incident.number""")
    List<IncidentId> findBeingSolved();

    List<Incident> findByParent(IncidentId parent);

    @Query("from Incident incident where incident.reporter.conversation = :conversation order by incident.number desc")
    List<Incident> findByConversation(UUID conversation);

    interface Load {
        UserId getAssignee();

        long getOpen();
    }

    /** How many each of them works on; who has none is not among them. */
    @Query("""
            select incident.assignee as assignee, count(*) as open
            from Incident incident
            where incident.status <> potok.incidents.IncidentStatus.CLOSED
              and incident.assignee in :people
            group by incident.assignee""")
    List<Load> loads(Collection<UserId> people);
}
