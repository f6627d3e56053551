package potok.incidents.maintenance;

import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import java.util.ArrayList;
import org.springframework.data.jpa.domain.Specification;

/** A filter as the database understands it. */
final class MaintenanceSearch {
    private MaintenanceSearch() {}

    static Specification<MaintenanceRun> by(MaintenanceFilter filter, Instant now) {
        return (run, query, build) -> {
            var all = new ArrayList<Predicate>();
            if (filter.frequency() != null) {
                all.add(build.equal(run.get("frequency"), filter.frequency()));
            }
            if (filter.status() != null) {
                all.add(build.equal(run.get("status"), filter.status()));
            }
            if (filter.lateOnly()) {
                all.add(build.lessThan(
                        run.<Instant>get("dueAt"), build.coalesce(run.<Instant>get("closedAt"), build.literal(now))));
            }
            if (filter.from() != null) {
                all.add(build.greaterThanOrEqualTo(run.get("openedAt"), filter.from()));
            }
            if (filter.until() != null) {
                all.add(build.lessThan(run.get("openedAt"), filter.until()));
            }
            return build.and(all.toArray(Predicate[]::new));
        };
    }
}
