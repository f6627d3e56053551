package potok.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static potok.people.PresenceState.BREAK;
import static potok.people.PresenceState.OFFLINE;
import static potok.people.PresenceState.ONLINE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import potok.identity.Role;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.people.Presence;
import potok.people.PresenceState;
import potok.people.PresenceView;

@Tag("M28")
class LineChoiceTest {
    private static final String LINE = "SUPPORT_L2";

    private final Users users = mock();
    private final Presence presence = mock();
    private final IncidentRepository incidents = mock();
    private final LineChoice choice = new LineChoice(users, presence, incidents);

    private final List<UserView> people = new ArrayList<>();
    private final Map<UserId, PresenceView> states = new HashMap<>();
    private final List<IncidentRepository.Load> loads = new ArrayList<>();

    @BeforeEach
    void line() {
        given(users.inGroup(LINE)).willReturn(people);
        given(presence.now()).willReturn(states);
        given(incidents.loads(any())).willReturn(loads);
    }

    @Test
    void whoIsThereGetsItHoweverMuchHeHas() {
        person(OFFLINE, 0);
        person(BREAK, 1);
        var there = person(ONLINE, 7);
        person(null, 0);

        assertThat(choice.of(LINE)).hasValue(there);
    }

    @Test
    void ofThoseWhoAreThereWhoHasFewest() {
        person(ONLINE, 3);
        var free = person(ONLINE, 1);
        person(ONLINE, 2);

        assertThat(choice.of(LINE)).hasValue(free);
    }

    @Test
    void whoPausesComesBackSoonerThanWhoIsAway() {
        person(OFFLINE, 0);
        var pausing = person(BREAK, 5);

        assertThat(choice.of(LINE)).hasValue(pausing);
    }

    @Test
    void whenNobodyIsThereWhoHasFewest() {
        person(OFFLINE, 2);
        var free = person(null, 0);
        person(OFFLINE, 1);

        assertThat(choice.of(LINE)).hasValue(free);
    }

    @Test
    void lineWithoutPeopleHasNobody() {
        assertThat(choice.of(LINE)).isEmpty();
    }

    private UserId person(@Nullable PresenceState state, long open) {
        var id = UserId.next();
        people.add(new UserView(id, "login", "Name", Set.of(Role.SUPPORT_L2), Set.of()));
        if (state != null) {
            states.put(id, new PresenceView(id, state, null));
        }
        if (open > 0) {
            loads.add(new IncidentRepository.Load() {
                @Override
                public UserId getAssignee() {
                    return id;
                }

                @Override
                public long getOpen() {
                    return open;
                }
            });
        }
        return id;
    }
}
