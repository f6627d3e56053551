package potok.people.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.people.Presence;
import potok.people.PresenceState;
import potok.people.PresenceView;
import potok.portal.PageTest;
import potok.shared.RuleBroken;

@Tag("C3")
@PageTest(PresenceController.class)
class PresenceControllerTest {
    @Autowired
    private MockMvc web;

    @Autowired
    private Presence presence;

    @Test
    void whoIsOfflineIsReminded() throws Exception {
        given(presence.of(any())).willReturn(is(PresenceState.OFFLINE));

        web.perform(get("/presence").with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Start working")));
    }

    @Test
    void aChangeAnswersWithTheNewState() throws Exception {
        given(presence.of(any())).willReturn(is(PresenceState.BREAK));

        web.perform(post("/presence").param("state", "BREAK").with(csrf()).with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Your presence: On a break")))
                .andExpect(content().string(not(containsString("Start working"))));

        verify(presence).change(any(), eq(PresenceState.BREAK));
    }

    @Test
    void whoDoesNotAnswerClientsHasNoSwitch() throws Exception {
        given(presence.of(any())).willReturn(Optional.empty());
        willThrow(new RuleBroken("presence-not-asked")).given(presence).change(any(), any());

        web.perform(get("/presence").with(as(Role.ACCOUNTANT)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("dropdown"))));
        web.perform(post("/presence").param("state", "ONLINE").with(csrf()).with(as(Role.ACCOUNTANT)))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("Only those who answer clients")));
    }

    @Test
    void anUnknownStateIsRefused() throws Exception {
        web.perform(post("/presence").param("state", "ASLEEP").with(csrf()).with(as(Role.OPERATOR)))
                .andExpect(status().is4xxClientError());
    }

    private static Optional<PresenceView> is(PresenceState state) {
        return Optional.of(new PresenceView(SignedInUsers.ID, state, Instant.parse("2026-11-20T10:00:00Z")));
    }
}
