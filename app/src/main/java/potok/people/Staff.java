package potok.people;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.Role;
import potok.identity.UserId;
import potok.identity.Users;

/** Who works here. */
@Service
@Transactional(readOnly = true)
public class Staff {
    private final StaffRepository staff;
    private final Users users;

    Staff(StaffRepository staff, Users users) {
        this.staff = staff;
        this.users = users;
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

    private List<StaffView> with(Role role, Collection<StaffMember> members) {
        var people = users.byIds(members.stream().map(StaffMember::id).toList());
        return members.stream()
                .flatMap(member -> Optional.ofNullable(people.get(member.id())).stream()
                        .filter(user -> user.roles().contains(role))
                        .map(member::view))
                .sorted(Comparator.comparing(StaffView::name))
                .toList();
    }
}
