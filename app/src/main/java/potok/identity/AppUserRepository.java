package potok.identity;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AppUserRepository extends ListCrudRepository<AppUser, UserId> {
    Optional<AppUser> findByLogin(String login);

    List<AppUser> findByIdIn(Collection<UserId> ids);

    @Query("select u from AppUser u where u.active")
    List<AppUser> findActive();

    List<AppUser> findByDemoTrueOrderByName();
}
