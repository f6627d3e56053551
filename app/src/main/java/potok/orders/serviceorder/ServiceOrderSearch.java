package potok.orders.serviceorder;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.hibernate.query.criteria.JpaExpression;
import org.springframework.data.jpa.domain.Specification;
import potok.shared.PhoneNumber;

/** A filter as the database understands it. */
final class ServiceOrderSearch {
    private static final char ESCAPE = '\\';

    private ServiceOrderSearch() {}

    static Specification<ServiceOrder> by(ServiceOrderFilter filter) {
        return (order, query, build) ->
                build.and(predicates(filter, order, build).toArray(Predicate[]::new));
    }

    private static List<Predicate> predicates(
            ServiceOrderFilter filter, Root<ServiceOrder> order, CriteriaBuilder build) {
        var all = new ArrayList<Predicate>();
        if (filter.search() != null && !filter.search().isBlank()) {
            var pattern = "%" + searched(filter.search()) + "%";
            all.add(build.like(order.get("searchText"), pattern, ESCAPE));
            if (!filter.byPhone()) {
                all.add(inAnyOf(order, build, pattern, "number", "clientName", "address"));
            }
        }
        if (filter.city() != null) {
            all.add(build.equal(order.get("city"), filter.city()));
        }
        if (filter.status() != null) {
            all.add(build.equal(order.get("status"), filter.status()));
        }
        if (filter.technician() != null) {
            all.add(build.equal(order.get("technician"), filter.technician()));
        }
        if (filter.from() != null) {
            all.add(build.greaterThanOrEqualTo(order.get("createDate"), filter.from()));
        }
        if (filter.until() != null) {
            all.add(build.lessThan(order.get("createDate"), filter.until()));
        }
        return all;
    }

    /** Beside the indexed text, which finds the few that this looks at again. */
    private static Predicate inAnyOf(
            Root<ServiceOrder> order, CriteriaBuilder build, String pattern, String... fields) {
        return build.or(Stream.of(fields)
                .map(field -> build.like(
                        build.lower(((JpaExpression<?>) order.get(field)).cast(String.class)), pattern, ESCAPE))
                .toArray(Predicate[]::new));
    }

    /** A phone number is found however it was typed. */
    private static String searched(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.matches("[+\\d][\\d\\s()-]{6,}")) {
            text = PhoneNumber.tryOf(text).map(PhoneNumber::value).orElse(text);
        }
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
