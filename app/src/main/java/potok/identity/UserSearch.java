package potok.identity;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.data.jpa.domain.Specification;

/** A filter as the database understands it. */
final class UserSearch {
    private UserSearch() {}

    static Specification<AppUser> by(UserFilter filter) {
        return (user, query, build) -> build.and(predicates(filter, user, build).toArray(Predicate[]::new));
    }

    private static List<Predicate> predicates(UserFilter filter, Root<AppUser> user, CriteriaBuilder build) {
        var all = new ArrayList<Predicate>();
        if (filter.search() != null && !filter.search().isBlank()) {
            var text = filter.search()
                    .strip()
                    .toLowerCase(Locale.ROOT)
                    .replace("\\", "\\\\")
                    .replace("%", "\\%")
                    .replace("_", "\\_");
            all.add(build.or(List.of("login", "name", "email").stream()
                    .map(field -> contains(build, user.get(field), text))
                    .toArray(Predicate[]::new)));
        }
        if (filter.role() != null) {
            all.add(build.isMember(filter.role(), user.get("roles")));
        }
        if (filter.state() != null) {
            var invited = build.and(build.isNull(user.get("passwordChangedAt")), build.isFalse(user.get("demo")));
            all.add(
                    switch (filter.state()) {
                        case BLOCKED -> build.isFalse(user.get("active"));
                        case INVITED -> build.and(build.isTrue(user.get("active")), invited);
                        case ACTIVE -> build.and(build.isTrue(user.get("active")), build.not(invited));
                    });
        }
        return all;
    }

    private static Predicate contains(CriteriaBuilder build, Expression<String> field, String text) {
        return build.like(build.lower(field), "%" + text + "%", '\\');
    }
}
