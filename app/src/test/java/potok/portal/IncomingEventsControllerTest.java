package potok.portal;

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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.integrations.inbox.Inbox;
import potok.integrations.inbox.InboxEventView;
import potok.integrations.inbox.InboxStatus;
import potok.people.Staff;
import potok.people.StaffView;
import potok.settings.Cities;

@Tag("B5")
@PageTest(IncomingEventsController.class)
class IncomingEventsControllerTest {
    private static final UUID EVENT = UUID.fromString("00000000-0000-0000-0000-0000000000e1");

    @Autowired
    private MockMvc web;

    @Autowired
    private Staff staff;

    @Autowired
    private Cities cities;

    @MockitoBean
    private Inbox inbox;

    @Test
    void failedEventShowsItsErrorAndCanBeRetried() throws Exception {
        given(inbox.find(eq(InboxStatus.FAILED), any())).willReturn(page(InboxStatus.FAILED, "no such <line>"));

        web.perform(get("/inbox-events?status=FAILED").with(as(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("no such &lt;line&gt;")))
                .andExpect(content().string(containsString("/inbox-events/" + EVENT + "/retry")))
                .andExpect(content().string(not(containsString("No events"))));
    }

    @Test
    void doneEventNeedsNoHelp() throws Exception {
        given(inbox.find(any(), any())).willReturn(page(InboxStatus.DONE, null));

        web.perform(get("/inbox-events").with(as(Role.ADMIN)))
                .andExpect(content().string(not(containsString("/retry"))));
    }

    @Test
    void timesAreThoseOfTheReadersCityElseUtc() throws Exception {
        given(inbox.find(any(), any())).willReturn(page(InboxStatus.DONE, null));

        web.perform(get("/inbox-events").with(as(Role.ADMIN)))
                .andExpect(content().string(containsString("20 Nov 2026, 19:00")));

        given(staff.find(SignedInUsers.ID))
                .willReturn(
                        Optional.of(new StaffView(SignedInUsers.ID, "admin", "Olga Lisina", "Омск", null, Set.of())));
        given(cities.zoneOf("Омск")).willReturn(ZoneId.of("Asia/Omsk"));

        web.perform(get("/inbox-events").with(as(Role.ADMIN)))
                .andExpect(content().string(containsString("21 Nov 2026, 01:00")));
    }

    @Test
    void retryingAndGivingUpRefreshTheList() throws Exception {
        web.perform(post("/inbox-events/{id}/retry", EVENT).with(csrf()).with(as(Role.ADMIN)))
                .andExpect(header().string("HX-Trigger", "inbox-changed"));
        web.perform(post("/inbox-events/{id}/give-up", EVENT).with(csrf()).with(as(Role.ADMIN)))
                .andExpect(header().string("HX-Trigger", "inbox-changed"));

        verify(inbox).retry(EVENT);
        verify(inbox).giveUp(EVENT);
    }

    @Test
    void unknownEventIsNotFound() throws Exception {
        willThrow(new NoSuchElementException()).given(inbox).retry(EVENT);

        web.perform(post("/inbox-events/{id}/retry", EVENT).with(csrf()).with(as(Role.ADMIN)))
                .andExpect(status().isNotFound());
    }

    @Test
    void operatorsMayNot() throws Exception {
        web.perform(post("/inbox-events/{id}/retry", EVENT).with(csrf()).with(as(Role.OPERATOR)))
                .andExpect(status().isForbidden());
    }

    private static PageImpl<InboxEventView> page(InboxStatus status, String error) {
        var event = new InboxEventView(
                EVENT,
                "mango",
                "summary:1",
                "summary",
                "{}",
                Instant.parse("2026-11-20T19:00:00Z"),
                status,
                1,
                error,
                Instant.now());
        return new PageImpl<>(List.of(event), PageRequest.of(0, 20), 1);
    }
}
