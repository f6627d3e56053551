package potok.identity;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.shared.RuleBroken;

/** Who leads whom in the present organisation. */
@Service
@Transactional
public class Superiors {
    private final AppUserRepository users;

    Superiors(AppUserRepository users) {
        this.users = users;
    }

    /** Who leads these people, each once: everybody's own superior, or all managers where somebody has none. */
    @Transactional(readOnly = true)
    public Set<UserId> of(Collection<UserId> people) {
        var leaders = new LinkedHashSet<UserId>();
        var led = people.stream().map(this::of).toList();
        led.forEach(superior -> superior.map(UserView::id).ifPresent(leaders::add));
        if (led.isEmpty() || led.stream().anyMatch(Optional::isEmpty)) {
            users.findActive().stream()
                    .filter(user -> user.belongsTo(Role.MANAGER.name()))
                    .map(AppUser::id)
                    .forEach(leaders::add);
        }
        return leaders;
    }

    /** The nearest one above him who still works here: while somebody is blocked, his superior stands in for him. */
    @Transactional(readOnly = true)
    public Optional<UserView> of(UserId person) {
        var passed = new HashSet<UserId>();
        var next = users.findById(person).map(AppUser::superior);
        while (next.isPresent() && passed.add(next.get())) {
            var superior = users.findById(next.get());
            if (superior.filter(AppUser::worksHere).isPresent()) {
                return superior.map(AppUser::view);
            }
            next = superior.map(AppUser::superior);
        }
        return Optional.empty();
    }

    /** Whom somebody can be put under, by name; a new person under everybody. */
    @Transactional(readOnly = true)
    public List<UserView> choices(@Nullable UserId person) {
        var under = person == null ? Set.<UUID>of() : users.findAllUnder(person.value());
        return users.findActive().stream()
                .filter(user -> user.worksHere() && !under.contains(user.id().value()))
                .map(AppUser::view)
                .sorted(Comparator.comparing(UserView::name))
                .toList();
    }

    /** @throws RuleBroken when it is himself, somebody who stands below him, or nobody who works here */
    void put(AppUser user, @Nullable UserId wanted) {
        if (Objects.equals(wanted, user.superior())) {
            return;
        }
        if (wanted != null) {
            users.waitForOtherSuperiors();
            mayLead(user, wanted);
        }
        user.putUnder(wanted);
    }

    private void mayLead(AppUser user, UserId wanted) {
        if (wanted.equals(user.id())) {
            throw new RuleBroken("superior-himself");
        }
        var superior = users.findById(wanted).orElseThrow(() -> new RuleBroken("superior-unknown"));
        if (!superior.worksHere()) {
            throw new RuleBroken("superior-gone", superior.name());
        }
        if (users.findLineOf(wanted.value()).contains(user.id().value())) {
            throw new RuleBroken("superior-below", superior.name());
        }
    }
}
