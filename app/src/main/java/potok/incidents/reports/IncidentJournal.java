package potok.incidents.reports;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.incidents.IncidentClass;
import potok.incidents.IncidentId;
import potok.incidents.IncidentKind;
import potok.incidents.IncidentStatus;

/** The journal of incidents: each with what became of it, the latest first. Whom it came from stands on its own page. */
@Service
@Transactional(readOnly = true)
public class IncidentJournal {
    private static final String FROM = """
            from incident left join app_user assignee on assignee.user_id = incident.assignee_id
            where (cast(:kind as text) is null or incident.kind = :kind)
              and (cast(:class as text) is null or incident.incident_class = :class)
              and (cast(:status as text) is null or incident.status = :status)
              and (not :broken or exists (select from incident_step step
                                          where step.incident_id = incident.incident_id
                                            and step.step in ('REACTION_BREACHED', 'SOLUTION_BREACHED')))
              and (cast(:from as timestamptz) is null or incident.registered_at >= :from)
              and (cast(:until as timestamptz) is null or incident.registered_at < :until)
            """;

    private final JdbcClient database;

    IncidentJournal(JdbcClient database) {
        this.database = database;
    }

    /** @param broken how many of its terms were broken */
    public record Entry(
            IncidentId id,
            long number,
            IncidentKind kind,
            String title,
            @Nullable IncidentClass incidentClass,
            IncidentStatus status,
            int level,
            @Nullable String assignee,
            Instant registeredAt,
            @Nullable Instant solvedAt,
            @Nullable Instant closedAt,
            @Nullable String cause,
            @Nullable String solution,
            int broken) {}

    /** @param until exclusive */
    public record Filter(
            @Nullable IncidentKind kind,
            @Nullable IncidentClass incidentClass,
            @Nullable IncidentStatus status,
            boolean brokenOnly,
            @Nullable Instant from,
            @Nullable Instant until) {}

    public Page<Entry> find(Filter filter, Pageable page) {
        var total = asked("select count(*) " + FROM, filter).query(Long.class).single();
        return new PageImpl<>(entries(filter, page.getPageSize(), page.getOffset()), page, total);
    }

    /** For a document, however many there are up to this. */
    public List<Entry> all(Filter filter, int most) {
        return entries(filter, most, 0);
    }

    private List<Entry> entries(Filter filter, int most, long after) {
        return asked(
                        """
                        select incident.incident_id, incident.number, incident.kind, incident.title, incident.incident_class,
                               incident.status, incident.level, assignee.name as assignee, incident.registered_at,
                               incident.solved_at, incident.closed_at, incident.cause, incident.solution,
                               (select count(*) from incident_step step
                                where step.incident_id = incident.incident_id
                                  and step.step in ('REACTION_BREACHED', 'SOLUTION_BREACHED')) as broken
                        """ + FROM
                                + " order by incident.registered_at desc, incident.number desc limit :most offset :after",
                        filter)
                .param("most", most)
                .param("after", after)
                .query((row, index) -> {
                    var incidentClass = row.getString("incident_class");
                    return new Entry(
                            IncidentId.of(row.getString("incident_id")),
                            row.getLong("number"),
                            IncidentKind.valueOf(row.getString("kind")),
                            row.getString("title"),
                            incidentClass == null ? null : IncidentClass.valueOf(incidentClass),
                            IncidentStatus.valueOf(row.getString("status")),
                            row.getInt("level"),
                            row.getString("assignee"),
                            row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                            instant(row.getObject("solved_at", OffsetDateTime.class)),
                            instant(row.getObject("closed_at", OffsetDateTime.class)),
                            row.getString("cause"),
                            row.getString("solution"),
                            row.getInt("broken"));
                })
                .list();
    }

    private JdbcClient.StatementSpec asked(String question, Filter filter) {
        return database.sql(question)
                .param("kind", name(filter.kind()))
                .param("class", name(filter.incidentClass()))
                .param("status", name(filter.status()))
                .param("broken", filter.brokenOnly())
                .param("from", at(filter.from()))
                .param("until", at(filter.until()));
    }

    private static @Nullable String name(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.name();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
