package potok.messaging.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.messaging.CannedReplies;
import potok.messaging.CannedReplyView;
import potok.portal.PageTest;
import potok.shared.RuleBroken;

@Tag("X4")
@PageTest(CannedRepliesController.class)
class CannedRepliesControllerTest {
    private static final UUID ID = UUID.randomUUID();

    @Autowired
    private MockMvc web;

    @MockitoBean
    private CannedReplies replies;

    @Test
    void managersKeepThem() throws Exception {
        given(replies.all()).willReturn(List.of(new CannedReplyView(ID, "hello", "Good day, {client}")));

        web.perform(get("/canned-replies").with(as(Role.MANAGER)))
                .andExpect(content().string(containsString("Good day, {client}")))
                .andExpect(content().string(containsString("Operators type / and choose. {client}, {operator}")));
        web.perform(post("/canned-replies")
                        .param("shortcut", "bye")
                        .param("text", "Bye")
                        .with(csrf())
                        .with(as(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<html"))));
        web.perform(post("/canned-replies/" + ID)
                        .param("shortcut", "hi")
                        .param("text", "Hi")
                        .with(csrf())
                        .with(as(Role.MANAGER)))
                .andExpect(status().isOk());
        web.perform(post("/canned-replies/" + ID + "/delete").with(csrf()).with(as(Role.MANAGER)))
                .andExpect(status().isOk());

        verify(replies).add("bye", "Bye");
        verify(replies).change(ID, "hi", "Hi");
        verify(replies).delete(ID);
    }

    @Test
    void takenShortcutIsToldInWords() throws Exception {
        willThrow(new RuleBroken("canned-reply-taken")).given(replies).add("hi", "Hi");

        web.perform(post("/canned-replies")
                        .param("shortcut", "hi")
                        .param("text", "Hi")
                        .with(csrf())
                        .with(as(Role.MANAGER)))
                .andExpect(status().is4xxClientError())
                .andExpect(jsonPath("$.detail").value("There is one of this shortcut already."));
    }

    @Test
    void operatorsOnlyUseThem() throws Exception {
        web.perform(get("/canned-replies").with(as(Role.OPERATOR))).andExpect(status().isForbidden());
    }
}
