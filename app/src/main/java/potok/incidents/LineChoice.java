package potok.incidents;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;

/** Who of a line gets what is handed over to it: who has the least to do. */
@Component
class LineChoice {
    private final Users users;
    private final IncidentRepository incidents;

    LineChoice(Users users, IncidentRepository incidents) {
        this.users = users;
        this.incidents = incidents;
    }

    Optional<UserId> of(String group) {
        var people = users.inGroup(group).stream().map(UserView::id).toList();
        if (people.isEmpty()) {
            return Optional.empty();
        }
        var open = incidents.loads(people).stream()
                .collect(toMap(IncidentRepository.Load::getAssignee, IncidentRepository.Load::getOpen));
        return leastLoaded(people, Comparator.comparing(person -> open.getOrDefault(person, 0L)));
    }

    private static Optional<UserId> leastLoaded(List<UserId> people, Comparator<UserId> byLoad) {
        return people.stream().min(byLoad.thenComparing(UserId::toString));
    }
}
