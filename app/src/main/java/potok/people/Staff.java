package potok.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.Role;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.settings.Cities;
import potok.shared.NotFound;
import potok.shared.RuleBroken;

/** Who works here. */
@Service
@Transactional(readOnly = true)
public class Staff {
    private final StaffRepository staff;
    private final Users users;
    private final Cities cities;

    Staff(StaffRepository staff, Users users, Cities cities) {
        this.staff = staff;
        this.users = users;
        this.cities = cities;
    }

    public Optional<StaffView> find(UserId id) {
        return staff.findById(id).flatMap(member -> users.find(id).map(member::view));
    }

    public Optional<StaffView> byLogin(String login) {
        return users.byLogin(login).flatMap(user -> staff.findById(user.id()).map(member -> member.view(user)));
    }

    public Optional<StaffView> byExtension(String extension) {
        return staff.findByExtension(extension)
                .flatMap(member -> users.find(member.id()).map(member::view));
    }

    public List<StaffView> operators() {
        return with(Role.OPERATOR, staff.findAll());
    }

    public List<StaffView> technicians(String city) {
        return with(Role.TECHNICIAN, staff.findByCity(city));
    }

    public List<StaffView> technicians() {
        return with(Role.TECHNICIAN, staff.findAll());
    }

    /** Operators, and whoever else has an extension. */
    public List<StaffView> answering() {
        var operators = operators().stream().map(StaffView::id).collect(Collectors.toSet());
        return everybody().stream()
                .filter(member -> member.extension() != null || operators.contains(member.id()))
                .toList();
    }

    /** By name. */
    public List<StaffView> everybody() {
        return with(user -> true, staff.findAll());
    }

    /**
     * Also makes a member of staff of a user who is none yet.
     *
     * @throws RuleBroken {@code city-unknown} or {@code extension-taken}
     */
    @Transactional
    public void edit(UserId id, EditStaff wanted) {
        var user = users.find(id).orElseThrow(() -> new NotFound(id));
        cities.required(wanted.city());
        var extension = wanted.extension();
        if (extension != null) {
            staff.findByExtension(extension)
                    .filter(other -> !other.id().equals(user.id()))
                    .ifPresent(other -> {
                        throw new RuleBroken("extension-taken", extension);
                    });
        }
        var member = staff.findById(id)
                .orElseGet(() -> new StaffMember(id, wanted.city(), wanted.extension(), wanted.equipment()));
        member.edit(wanted);
        staff.save(member);
    }

    private List<StaffView> with(Role role, Collection<StaffMember> members) {
        return with(user -> user.roles().contains(role), members);
    }

    private List<StaffView> with(Predicate<UserView> wanted, Collection<StaffMember> members) {
        var people = users.byIds(members.stream().map(StaffMember::id).toList());
        return members.stream()
                .flatMap(member -> Optional.ofNullable(people.get(member.id())).stream()
                        .filter(wanted)
                        .map(member::view))
                .sorted(Comparator.comparing(StaffView::name))
                .toList();
    }
}
