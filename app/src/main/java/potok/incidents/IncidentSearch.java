package potok.incidents;

import static potok.incidents.IncidentStatus.CLOSED;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.data.jpa.domain.Specification;

/** A filter as the database understands it. */
final class IncidentSearch {
    private static final char ESCAPE = '\\';

    private IncidentSearch() {}

    static Specification<Incident> by(IncidentFilter filter, Instant now) {
        return (incident, query, build) ->
                build.and(predicates(filter, now, incident, build).toArray(Predicate[]::new));
    }

    /** By number or part of the title; all when nothing is typed. */
    static Specification<Incident> saying(String typed) {
        return (incident, query, build) -> typed.isBlank() ? build.conjunction() : said(typed.strip(), incident, build);
    }

    private static List<Predicate> predicates(
            IncidentFilter filter, Instant now, Root<Incident> incident, CriteriaBuilder build) {
        var all = new ArrayList<Predicate>();
        var open = build.notEqual(incident.get("status"), CLOSED);
        all.add(
                switch (filter.box()) {
                    case OPEN -> open;
                    case QUEUE ->
                        build.and(open, build.isNull(incident.get("assignee").get("value")));
                    case MINE -> build.and(open, build.equal(incident.get("assignee"), filter.reader()));
                    case OVERDUE ->
                        build.and(
                                open,
                                build.or(
                                        build.lessThan(incident.get("reactionDue"), now),
                                        build.lessThan(incident.get("solutionDue"), now)));
                    case CLOSED -> build.equal(incident.get("status"), CLOSED);
                });
        if (filter.level() != null) {
            all.add(build.equal(incident.get("level"), filter.level()));
        }
        if (filter.incidentClass() != null) {
            all.add(build.equal(incident.get("incidentClass"), filter.incidentClass()));
        }
        if (filter.status() != null) {
            all.add(build.equal(incident.get("status"), filter.status()));
        }
        if (filter.reporter() != null) {
            all.add(build.equal(incident.get("reporter").get("user"), filter.reporter()));
        }
        if (filter.search() != null && !filter.search().isBlank()) {
            all.add(said(filter.search().strip(), incident, build));
        }
        return all;
    }

    private static Predicate said(String typed, Root<Incident> incident, CriteriaBuilder build) {
        var like = "%" + typed.toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "\\\\$0") + "%";
        var title = build.like(build.lower(incident.get("title")), like, ESCAPE);
        var digits = typed.replaceFirst("^[#№]\\s*", "");
        return digits.matches("\\d{1,15}")
                ? build.or(title, build.equal(incident.get("number"), Long.parseLong(digits)))
                : title;
    }
}
