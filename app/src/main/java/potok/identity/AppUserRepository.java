package potok.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Until the transaction ends, nobody else of the organisation changes who leads whom. */
    @Query(
            value =
                    "select cast(pg_advisory_xact_lock(hashtext('superiors'), hashtext(cast(potok_organisation() as text)))"
                            + " as text)",
            nativeQuery = true)
    String waitForOtherSuperiors();

    /** The ids of somebody and of all who stand above him. */
    @Query(value = """
                    with recursive line as (
                        select user_id, superior_id from app_user where user_id = :user
                        union
                        select above.user_id, above.superior_id
                        from app_user above join line on above.user_id = line.superior_id)
                    select user_id from line""", nativeQuery = true)
    Set<UUID> findLineOf(UUID user);

    /** The ids of somebody and of all who stand below him. */
    @Query(value = """
                    with recursive line as (
                        select user_id from app_user where user_id = :user
                        union
                        select below.user_id from app_user below join line on below.superior_id = line.user_id)
                    select user_id from line""", nativeQuery = true)
    Set<UUID> findAllUnder(UUID user);

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
