package potok.incidents.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import potok.incidents.IncidentClass;
import potok.incidents.IncidentId;
import potok.incidents.IncidentKind;
import potok.incidents.IncidentStatus;
import potok.incidents.print.JournalRows;

/** The journal of incidents: each with what became of it, the latest first. Whom it came from stands on its own page. */
@Service
public class IncidentJournal extends JournalRows<IncidentJournal.Filter, IncidentJournal.Entry> {
    private static final String COLUMNS = """
            select incident.incident_id, incident.number, incident.kind, incident.title, incident.incident_class,
                   incident.status, incident.level, assignee.name as assignee, incident.registered_at,
                   incident.solved_at, incident.closed_at, incident.cause, incident.solution,
                   (select count(*) from incident_step step
                    where step.incident_id = incident.incident_id
                      and step.step in ('REACTION_BREACHED', 'SOLUTION_BREACHED')) as broken
            """;
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

    private static final String ORDER = " order by incident.registered_at desc, incident.number desc";

    IncidentJournal(JdbcClient database) {
        super(database, COLUMNS, FROM, ORDER);
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

    @Override
    protected Map<String, @Nullable Object> parameters(Filter filter) {
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("kind", name(filter.kind()));
        asked.put("class", name(filter.incidentClass()));
        asked.put("status", name(filter.status()));
        asked.put("broken", filter.brokenOnly());
        asked.put("from", at(filter.from()));
        asked.put("until", at(filter.until()));
        return asked;
    }

    @Override
    protected Entry entry(ResultSet row) throws SQLException {
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
                instant(row, "solved_at"),
                instant(row, "closed_at"),
                row.getString("cause"),
                row.getString("solution"),
                row.getInt("broken"));
    }
}
