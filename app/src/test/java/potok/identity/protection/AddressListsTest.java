package potok.identity.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import potok.identity.Role;

@Tag("M22")
class AddressListsTest {
    private static final String OFFICE = "10.1.1.1";
    private static final String HOME = "192.0.2.1";

    private static final List<AddressLists.Entry> LISTS =
            List.of(entry(null, "10.0.0.0/8"), entry(Role.MANAGER, "10.0.0.0/8"), entry(Role.MANAGER, "192.0.2.0/24"));

    @Test
    void withoutListsEverybodyComesFromEverywhere() {
        assertThat(AddressLists.allows(List.of(), Set.of(Role.OPERATOR), HOME)).isTrue();
        assertThat(AddressLists.allows(List.of(entry(Role.ADMIN, "10.0.0.0/8")), Set.of(Role.OPERATOR), HOME))
                .isTrue();
    }

    @Test
    void organisationsListIsForAllWhoseRolesHaveNone() {
        assertThat(AddressLists.allows(LISTS, Set.of(Role.OPERATOR), OFFICE)).isTrue();
        assertThat(AddressLists.allows(LISTS, Set.of(Role.OPERATOR), HOME)).isFalse();
        assertThat(AddressLists.allows(LISTS, Set.of(), HOME)).isFalse();
    }

    @Test
    void rolesOwnListCountsInstead() {
        assertThat(AddressLists.allows(LISTS, Set.of(Role.MANAGER), HOME)).isTrue();
        assertThat(AddressLists.allows(LISTS, Set.of(Role.MANAGER), "198.51.100.1"))
                .isFalse();
    }

    @Test
    void secondRoleOpensNoWayRound() {
        var lists = List.of(entry(Role.ADMIN, "10.0.0.0/8"), entry(Role.MANAGER, "192.0.2.0/24"));

        assertThat(AddressLists.allows(lists, EnumSet.of(Role.ADMIN, Role.MANAGER), HOME))
                .isFalse();
    }

    private static AddressLists.Entry entry(Role role, String network) {
        return new AddressLists.Entry(UUID.randomUUID(), role, network, "");
    }
}
