package potok.integrations.inbox;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface InboxEventRepository extends Repository<InboxEvent, UUID> {
    /** One row, or none when the event is here already. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    insert into inbox_event (inbox_event_id, organisation_id, source, event_id, kind, stream, payload,
                                             received_at, status, next_attempt_at)
                    values (:id, :organisation, :#{#event.source}, :#{#event.eventId}, :#{#event.kind},
                            :#{#event.stream}, :#{#event.payload}, :now, 'NEW', :now)
                    on conflict (source, event_id) do nothing
                    """)
    int insertUnlessKnown(UUID id, UUID organisation, InboundEvent event, Instant now);

    String DUE = """
            from inbox_event event
            where event.status in ('NEW', 'FAILED')
              and event.next_attempt_at <= :now
              and not exists (select 1
                              from inbox_event earlier
                              where earlier.source = event.source
                                and earlier.stream = event.stream
                                and earlier.position < event.position
                                and earlier.status in ('NEW', 'FAILED'))
            order by event.position
            limit 1
            for update of event skip locked
            """;

    /** Whose event is the oldest that is due; asked over all organisations. */
    @Query(nativeQuery = true, value = "select event.organisation_id " + DUE)
    Optional<UUID> findOrganisationDue(Instant now);

    /**
     * The oldest event of the present organisation that is due, locked until the end of the transaction. Events that
     * another worker holds, and those behind an unfinished one of their stream, are passed over.
     */
    @Query(nativeQuery = true, value = "select event.* " + DUE)
    Optional<InboxEvent> claim(Instant now);

    @Query(nativeQuery = true, value = """
                    select event.* from inbox_event event
                    where event.source = :source and event.stream = :stream and event.status in ('NEW', 'FAILED', 'DEAD')
                    order by event.position
                    """)
    List<InboxEvent> findWaiting(String source, String stream);

    @Modifying
    @Query(nativeQuery = true, value = """
                    update inbox_event set payload = ''
                    where source = :source and stream = :stream and status = 'DONE' and payload <> ''
                    """)
    void erase(String source, String stream);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<InboxEvent> findLockedById(UUID id);

    Page<InboxEvent> findAllByOrderByPositionDesc(Pageable page);

    Page<InboxEvent> findByStatusOrderByPositionDesc(InboxStatus status, Pageable page);

    /** Over all organisations. */
    @Query(nativeQuery = true, value = "select count(*) from inbox_event where status = 'DEAD'")
    long countDead();

    void flush();
}
