package potok.calls;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.jpa.domain.Specification;
import potok.shared.PhoneNumber;

/** A filter as the database understands it. */
final class CallSearch {
    private CallSearch() {}

    static Specification<Call> by(CallFilter filter) {
        return (call, query, build) -> build.and(predicates(filter, call, build).toArray(Predicate[]::new));
    }

    private static List<Predicate> predicates(CallFilter filter, Root<Call> call, CriteriaBuilder build) {
        var all = new ArrayList<Predicate>();
        if (filter.search() != null && !filter.search().isBlank()) {
            var digits = digits(filter.search());
            all.add(
                    digits.isEmpty()
                            ? build.disjunction()
                            : build.like(call.get("phoneClient").as(String.class), "%" + digits + "%"));
        }
        if (filter.city() != null) {
            all.add(build.equal(call.get("city"), filter.city()));
        }
        if (filter.status() != null) {
            all.add(build.equal(call.get("status"), filter.status()));
        }
        if (filter.operator() != null) {
            all.add(build.equal(call.get("operator"), filter.operator()));
        }
        if (filter.from() != null) {
            all.add(build.greaterThanOrEqualTo(call.get("dateCreate"), filter.from()));
        }
        if (filter.until() != null) {
            all.add(build.lessThan(call.get("dateCreate"), filter.until()));
        }
        return all;
    }

    /** A whole number is found however it was typed, a part of one by its digits. */
    private static String digits(String typed) {
        return PhoneNumber.tryOf(typed).map(PhoneNumber::value).orElseGet(() -> typed.replaceAll("\\D", ""));
    }
}
