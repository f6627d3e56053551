package potok.incidents.cases;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.data.jpa.domain.Specification;

/** A filter as the database understands it. */
final class CaseSearch {
    private static final char ESCAPE = '\\';
    private static final int LONGEST_NUMBER = 15;

    private CaseSearch() {}

    static Specification<ServiceCase> by(CaseFilter filter) {
        return (found, query, build) ->
                build.and(predicates(filter, found, build).toArray(Predicate[]::new));
    }

    private static List<Predicate> predicates(CaseFilter filter, Root<ServiceCase> found, CriteriaBuilder build) {
        var all = new ArrayList<Predicate>();
        all.add(build.equal(found.get("kind"), filter.kind()));
        switch (filter.state()) {
            case OPEN -> all.add(build.isNull(found.get("closedAt")));
            case OVERDUE -> all.add(build.isTrue(found.get("overdue")));
            case CLOSED -> all.add(build.isNotNull(found.get("closedAt")));
            case ALL -> {}
        }
        if (filter.search() != null) {
            all.add(said(filter.search(), found, build));
        }
        if (filter.stage() != null) {
            all.add(build.equal(found.get("stage"), filter.stage()));
        }
        if (filter.priority() != null) {
            all.add(build.equal(found.get("priority"), filter.priority()));
        }
        if (filter.responsible() != null) {
            all.add(build.equal(found.get("responsible"), filter.responsible()));
        }
        if (filter.concerns() != null) {
            all.add(build.or(
                    build.equal(found.get("author"), filter.concerns()),
                    build.equal(found.get("responsible"), filter.concerns())));
        }
        return all;
    }

    /** Its number, or part of what it is called or told. */
    private static Predicate said(String typed, Root<ServiceCase> found, CriteriaBuilder build) {
        var like = "%" + typed.toLowerCase(Locale.ROOT).replaceAll("[%_\\\\]", "\\\\$0") + "%";
        var words = build.or(
                build.like(build.lower(found.get("title")), like, ESCAPE),
                build.like(build.lower(found.get("description")), like, ESCAPE));
        return typed.matches("\\d{1," + LONGEST_NUMBER + "}")
                ? build.or(words, build.equal(found.get("number"), Long.valueOf(typed)))
                : words;
    }
}
