package potok.calls.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;
import static potok.messaging.ConversationViews.ID;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageImpl;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.calls.CallViews;
import potok.calls.Calls;
import potok.calls.ChatOrders;
import potok.crm.Clients;
import potok.engine.OpenTask;
import potok.engine.TaskDesk;
import potok.identity.Role;
import potok.messaging.ConversationViews;
import potok.messaging.Conversations;
import potok.orders.serviceorder.ServiceOrderStatus;
import potok.orders.serviceorder.ServiceOrderViews;
import potok.orders.serviceorder.ServiceOrders;
import potok.portal.PageTest;

@Tag("X4")
@Tag("C2")
@PageTest(ChatClientController.class)
class ChatClientControllerTest {
    private static final String TALK = "/conversations/" + ID;

    @Autowired
    private MockMvc web;

    @MockitoBean
    private Conversations conversations;

    @MockitoBean
    private ChatOrders chats;

    @MockitoBean
    private ServiceOrders orders;

    @MockitoBean
    private Calls calls;

    @MockitoBean
    private Clients clients;

    @MockitoBean
    private TaskDesk desk;

    @BeforeEach
    void aConversation() {
        given(conversations.view(ID)).willReturn(ConversationViews.sms("+79000000001"));
        given(orders.historyOf(any())).willReturn(List.of(ServiceOrderViews.of(null, ServiceOrderStatus.CLOSED)));
        given(calls.find(any(), any())).willReturn(new PageImpl<>(List.of(CallViews.from("+79000000001"))));
    }

    @Test
    void cardShowsTheClientsNumberOrdersAndCalls() throws Exception {
        web.perform(get(TALK + "/client").with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("+7 900 000-00-01")))
                .andExpect(content().string(containsString("No. 1042")))
                .andExpect(content().string(containsString("/calls/" + CallViews.ID)))
                .andExpect(content().string(containsString(TALK + "/order")));
    }

    @Test
    void strangerHasNoPast() throws Exception {
        given(conversations.view(ID)).willReturn(ConversationViews.avito());

        web.perform(get(TALK + "/client/past").with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("No. 1042"))));
    }

    @Test
    void newOrderOpensTheFormOfItsTask() throws Exception {
        taskOf("login");

        web.perform(post(TALK + "/order").with(csrf()).with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("<potok-task-form data-task=\"t1\"")));

        verify(chats).wish(ID);
    }

    @Test
    void theShownTaskIsNotSentAgainSoThatTypingIsKept() throws Exception {
        taskOf("login");

        web.perform(get(TALK + "/task?shown=t1").with(as(Role.OPERATOR))).andExpect(status().isNoContent());
        web.perform(get(TALK + "/task").with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("data-task=\"t1\"")));
    }

    private void taskOf(String login) {
        given(desk.openTask(ID.toString(), "userTask_workInquiry"))
                .willReturn(Optional.of(new OpenTask("t1", "Work the inquiry", "userTask_workInquiry", login, null)));
    }
}
