package potok.messaging;

import static potok.people.PresenceState.ONLINE;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.people.Presence;

/** Who answers next: of those who are there and have fewer open conversations than the limit, the one with the fewest. */
@Component
class OperatorChoice {
    private final ConversationRepository conversations;
    private final Users users;
    private final Presence presence;

    OperatorChoice(ConversationRepository conversations, Users users, Presence presence) {
        this.conversations = conversations;
        this.users = users;
        this.presence = presence;
    }

    /** Two instances that choose at once choose one after the other, so that nobody gets more than the limit. */
    Optional<UserView> choose(OperatorRule rule) {
        conversations.waitForOtherChoices();
        var present = presence.now();
        var loads = conversations.loads().stream()
                .collect(Collectors.toMap(
                        ConversationRepository.Load::getAssignee, ConversationRepository.Load::getOpen));
        return users.inGroup(rule.group()).stream()
                .filter(user -> !user.id().equals(rule.passedOver()))
                .filter(user -> {
                    var seen = present.get(user.id());
                    return seen != null && seen.state() == ONLINE;
                })
                .filter(user -> loads.getOrDefault(user.id(), 0L) < rule.limit())
                .min(Comparator.comparing((UserView user) -> loads.getOrDefault(user.id(), 0L))
                        .thenComparing(UserView::name));
    }

    boolean isPresent(UserId user) {
        var seen = presence.now().get(user);
        return seen != null && seen.state() == ONLINE;
    }
}
