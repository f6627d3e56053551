package potok.incidents.links;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface CaseLinkRepository extends ListCrudRepository<CaseLink, UUID> {
    @Query("select link from CaseLink link where link.fromId = :id or link.toId = :id")
    List<CaseLink> of(UUID id);

    @Query("""
            select link from CaseLink link
            where link.fromId = :one and link.toId = :other or link.fromId = :other and link.toId = :one
            """)
    List<CaseLink> between(UUID one, UUID other);
}
