package potok.incidents;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.shared.NotFound;
import potok.shared.Organisations;

/**
 * Finds incidents that were told in much the same words, whatever form of them; those whose solution is known come
 * first. Of what shares a word only the latest are compared, so that years of incidents do not make it slow.
 */
@Service
@Transactional(readOnly = true)
public class SimilarIncidents {
    private static final int LONGEST = 1000;
    private static final int COMPARED = 2000;

    private static final String ALIKE = """
            with told as materialized (
                select tsvector_to_array(to_tsvector('russian', :text)) as words,
                       replace(plainto_tsquery('russian', :text)::text, '&', '|')::tsquery as query),
            latest as (
                select incident.* from incident cross join told
                where incident.organisation_id = :organisation
                  and incident.words @@ told.query
                  and incident.incident_id is distinct from cast(:besides as uuid)
                order by incident.registered_at desc
                limit :compared)
            select latest.incident_id, latest.number, latest.title, latest.status, latest.registered_at,
                   latest.solution
            from latest cross join told
            cross join lateral (
                select count(*) as common from unnest(told.words) word
                where word = any (tsvector_to_array(latest.words))) shared
            where shared.common >= least(2, cardinality(told.words))
            order by ts_rank(latest.words, told.query)
                         * shared.common * (case when latest.solution is null then 1 else 1.5 end) desc,
                     latest.registered_at desc
            limit :most
            """;

    private final JdbcClient database;
    private final Incidents incidents;

    SimilarIncidents(JdbcClient database, Incidents incidents) {
        this.database = database;
        this.incidents = incidents;
    }

    public List<SimilarIncident> to(String text, int most) {
        return alike(text, null, most);
    }

    /** @throws NotFound when there is no such incident */
    public List<SimilarIncident> to(IncidentId id, int most) {
        var incident = incidents.view(id);
        return alike(incident.title() + " " + incident.description(), id.value(), most);
    }

    private List<SimilarIncident> alike(String told, @Nullable UUID besides, int most) {
        var text = told.strip();
        return database.sql(ALIKE)
                .param("text", text.substring(0, Math.min(text.length(), LONGEST)))
                .param("organisation", Organisations.current())
                .param("besides", besides)
                .param("compared", COMPARED)
                .param("most", most)
                .query((row, number) -> new SimilarIncident(
                        new IncidentId(row.getObject("incident_id", UUID.class)),
                        row.getLong("number"),
                        row.getString("title"),
                        IncidentStatus.valueOf(row.getString("status")),
                        row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                        row.getString("solution")))
                .list();
    }
}
