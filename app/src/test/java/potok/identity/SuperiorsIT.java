package potok.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import potok.RealDatabase;
import potok.shared.Organisations;
import potok.shared.RuleBroken;

@Tag("M28")
@RealDatabase
class SuperiorsIT {
    @Autowired
    Users users;

    @Autowired
    Superiors superiors;

    @Autowired
    JdbcClient database;

    @Test
    void everybodyHearsOfHisOwnPeopleOnce() {
        var boss = person();
        var first = personUnder(boss);
        var second = personUnder(boss);

        assertThat(superiors.of(List.of(first, second))).containsExactly(boss);
    }

    @Test
    void managersHearWhereSomebodyHasNone() {
        var boss = person();
        var managers = users.inGroup("MANAGER").stream().map(UserView::id).toArray(UserId[]::new);

        assertThat(superiors.of(List.of(personUnder(boss), person())))
                .contains(boss)
                .contains(managers);
        assertThat(superiors.of(List.of())).containsExactlyInAnyOrder(managers);
    }

    @Test
    void whileASuperiorIsBlockedTheNextOneAboveStandsIn() {
        var top = person();
        var boss = personUnder(top);
        var person = personUnder(boss);

        users.block(boss, "left the company");

        assertThat(superiors.of(person)).map(UserView::id).hasValue(top);
        assertThat(users.account(person).superior()).isEqualTo(boss);
        put(person, boss);
        assertThatThrownBy(() -> put(top, boss)).hasMessage("superior-gone");
        users.block(top, "left the company");
        assertThat(superiors.of(person)).isEmpty();
    }

    @Test
    void nobodyStandsAboveHimself() {
        var top = person();
        var boss = personUnder(top);
        var person = personUnder(boss);

        assertThatThrownBy(() -> put(top, top)).hasMessage("superior-himself");
        assertThatThrownBy(() -> put(top, person)).hasMessage("superior-below");
        assertThat(superiors.choices(top)).extracting(UserView::id).doesNotContain(top, boss, person);
        assertThat(superiors.choices(person)).extracting(UserView::id).contains(top, boss);
    }

    @Test
    void twoWhoArePutUnderEachOtherAtOnceMakeNoCircle() {
        var one = person();
        var other = person();

        var changes = Stream.<Runnable>of(() -> put(one, other), () -> put(other, one))
                .map(change -> CompletableFuture.supplyAsync(() -> Organisations.in(Organisations.FIRST, () -> {
                    try {
                        change.run();
                        return true;
                    } catch (RuleBroken refused) {
                        return false;
                    }
                })))
                .toList();

        assertThat(changes.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void strangersAndClientsLeadNobody() {
        var stranger = Organisations.in(
                Organisations.SECOND,
                () -> users.byLogin("manager2").orElseThrow().id());
        var client = users.byLogin("client").orElseThrow().id();

        assertThatThrownBy(() -> put(person(), stranger)).hasMessage("superior-unknown");
        assertThatThrownBy(() -> put(person(), client)).hasMessage("superior-gone");
    }

    @Test
    void changeIsAudited() {
        var boss = person();
        var person = person();

        put(person, boss);

        assertThat(database.sql(
                                "select count(*) from audit_entry where record_id = ? and new ->> 'superior' is not null")
                        .param(person.toString())
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    private UserId person() {
        return users.invite(People.newcomer(Role.OPERATOR)).id();
    }

    private UserId personUnder(UserId boss) {
        var person = person();
        put(person, boss);
        return person;
    }

    private void put(UserId person, @Nullable UserId superior) {
        var account = users.account(person);
        users.change(person, account.profile(), Set.of(Role.OPERATOR), account.groups(), superior);
    }
}
