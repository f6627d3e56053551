package potok.identity;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import potok.shared.NotFound;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

/** The organisations of this installation. */
@Service
public class OrganisationRegister {
    private static final String ALL = "select organisation_id as id, name, closed_at,"
            + " (select count(*) from app_user where app_user.organisation_id = organisation.organisation_id) as users"
            + " from organisation";

    private final JdbcClient database;
    private final Sessions sessions;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OrganisationRegister(
            JdbcClient database,
            Sessions sessions,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.events = events;
        this.database = database;
        this.sessions = sessions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Counts the users of all, so it is not for everybody. */
    public List<OrganisationView> all() {
        return Organisations.everywhere(() -> database.sql(ALL + " order by lower(name)")
                .query(OrganisationView.class)
                .list());
    }

    public OrganisationView organisation(UUID id) {
        return database.sql(ALL + " where organisation_id = :id")
                .param("id", id)
                .query(OrganisationView.class)
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    public UUID create(String name) {
        var id = UUID.randomUUID();
        try {
            database.sql("insert into organisation (organisation_id, name) values (:id, :name)")
                    .param("id", id)
                    .param("name", name)
                    .update();
            tell("CREATED", id, Map.of("name", name));
            events.publishEvent(new OrganisationCreated(id));
            return id;
        } catch (DuplicateKeyException e) {
            throw new RuleBroken("organisation-name-taken", name);
        }
    }

    public void rename(UUID id, String name) {
        organisation(id);
        try {
            database.sql("update organisation set name = :name where organisation_id = :id")
                    .param("id", id)
                    .param("name", name)
                    .update();
            tell("CHANGED", id, Map.of("name", name));
        } catch (DuplicateKeyException e) {
            throw new RuleBroken("organisation-name-taken", name);
        }
    }

    /** Its people are signed out and cannot sign in until it is opened again; its data stay. */
    public void close(UUID id) {
        organisation(id);
        if (CurrentUser.find().filter(user -> user.home().equals(id)).isPresent()) {
            throw new RuleBroken("organisation-is-own");
        }
        Organisations.everywhere(() -> transaction.execute(status -> {
            database.sql("update organisation set closed_at = :now where organisation_id = :id")
                    .param("id", id)
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
            sessions.endAllOf(id);
            tell("CHANGED", id, Map.of("closed", true));
            return id;
        }));
    }

    public void open(UUID id) {
        organisation(id);
        database.sql("update organisation set closed_at = null where organisation_id = :id")
                .param("id", id)
                .update();
        tell("CHANGED", id, Map.of("closed", false));
    }

    private void tell(String action, UUID id, Map<String, ?> what) {
        events.publishEvent(AuditEvent.of(action, what).about("Organisation", id, null));
    }
}
