package potok.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface AppUserRepository extends JpaRepository<AppUser, UserId>, JpaSpecificationExecutor<AppUser> {
    Optional<AppUser> findByLogin(String login);

    Optional<AppUser> findByEmailIgnoreCase(String email);

    List<AppUser> findByIdIn(Collection<UserId> ids);

    @Query("select u from AppUser u where u.active")
    List<AppUser> findActive();

    List<AppUser> findByDemoTrueOrderByName();

    @Query("select u.zone from AppUser u where u.id = :id")
    Optional<String> findZone(UserId id);

    @Query("select distinct g from AppUser u join u.groups g order by g")
    List<String> findGroups();

    /** Beside the version: nobody's change of the user is overtaken by his signing in. */
    @Modifying
    @Query("update AppUser u set u.lastSignInAt = :now where u.id = :id")
    void noteSignIn(UserId id, Instant now);

    /** Of the whole installation; whoever asks holds up the next one until his transaction ends. */
    @Query(value = "select other_administrators(:user, :sandbox)", nativeQuery = true)
    long countOtherAdministrators(UUID user, boolean sandbox);
}
