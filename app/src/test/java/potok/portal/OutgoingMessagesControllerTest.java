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
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageImpl;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.integrations.outbox.Outbox;
import potok.integrations.outbox.OutboxStatus;
import potok.integrations.outbox.OutboxView;

@Tag("B6")
@PageTest(OutgoingMessagesController.class)
class OutgoingMessagesControllerTest {
    private static final UUID ID = UUID.randomUUID();

    @Autowired
    private MockMvc web;

    @MockitoBean
    private Outbox outbox;

    @Test
    void whatFailedIsShownAndCanBeSentAgain() throws Exception {
        given(outbox.find(eq(OutboxStatus.FAILED), any())).willReturn(new PageImpl<>(List.of(failed(false))));

        web.perform(get("/outbox-messages?status=FAILED").with(as(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("550 No such mailbox")))
                .andExpect(content().string(containsString("/outbox-messages/" + ID + "/retry")));
        web.perform(post("/outbox-messages/" + ID + "/retry").with(csrf()).with(as(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Trigger", "outbox-changed"));

        verify(outbox).retry(ID);
    }

    @Test
    @Tag("T16")
    void whatWasDeliveredIsShownWithItsChannelAndTime() throws Exception {
        var delivered = new OutboxView(
                ID,
                "avito",
                "123",
                "u2i-chat",
                null,
                "Text",
                "test:1",
                false,
                Instant.now(),
                OutboxStatus.DELIVERED,
                1,
                Instant.now(),
                null,
                Instant.now(),
                Instant.now());
        given(outbox.find(any(), any())).willReturn(new PageImpl<>(List.of(delivered)));

        web.perform(get("/outbox-messages").with(as(Role.MANAGER)))
                .andExpect(content().string(containsString("outbox-delivered")))
                .andExpect(content().string(containsString("Avito")))
                .andExpect(content().string(containsString(">Delivered ")));
    }

    @Test
    void aConfidentialMessageIsNeitherReadNorRepeated() throws Exception {
        given(outbox.find(any(), any())).willReturn(new PageImpl<>(List.of(failed(true))));

        web.perform(get("/outbox-messages").with(as(Role.MANAGER)))
                .andExpect(content().string(containsString("Confidential")))
                .andExpect(content().string(not(containsString("/retry"))));
    }

    @Test
    void anUnknownMessageIsNotFound() throws Exception {
        willThrow(new NoSuchElementException()).given(outbox).retry(ID);

        web.perform(post("/outbox-messages/" + ID + "/retry").with(csrf()).with(as(Role.MANAGER)))
                .andExpect(status().isNotFound());
        web.perform(post("/outbox-messages/x/retry").with(csrf()).with(as(Role.MANAGER)))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void operatorsDoNotLookIntoIt() throws Exception {
        web.perform(get("/outbox-messages").with(as(Role.OPERATOR))).andExpect(status().isForbidden());
    }

    private static OutboxView failed(boolean confidential) {
        return new OutboxView(
                ID,
                "email",
                null,
                "olga@example.com",
                "Subject",
                "Text",
                "test:1",
                confidential,
                Instant.now(),
                OutboxStatus.FAILED,
                1,
                Instant.now(),
                "550 No such mailbox",
                null,
                null);
    }
}
