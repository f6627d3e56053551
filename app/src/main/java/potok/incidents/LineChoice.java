package potok.incidents;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;

import java.util.Optional;
import org.springframework.stereotype.Component;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.people.Presence;
import potok.people.PresenceState;

/** Who of a line gets what is handed over to it: who is there, else who comes back from a break; then who has least to do. */
@Component
class LineChoice {
    private final Users users;
    private final Presence presence;
    private final IncidentRepository incidents;

    LineChoice(Users users, Presence presence, IncidentRepository incidents) {
        this.users = users;
        this.presence = presence;
        this.incidents = incidents;
    }

    Optional<UserId> of(String group) {
        var people = users.inGroup(group).stream().map(UserView::id).toList();
        if (people.isEmpty()) {
            return Optional.empty();
        }
        var open = incidents.loads(people).stream()
                .collect(toMap(IncidentRepository.Load::getAssignee, IncidentRepository.Load::getOpen));
        var states = presence.now();
        return people.stream()
                .min(comparing((UserId person) ->
                                states.containsKey(person) ? states.get(person).state() : PresenceState.OFFLINE)
                        .thenComparing(person -> open.getOrDefault(person, 0L))
                        .thenComparing(UserId::toString));
    }
}
