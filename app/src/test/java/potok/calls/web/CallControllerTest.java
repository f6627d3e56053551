package potok.calls.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.calls.CallRecordings;
import potok.calls.CallViews;
import potok.calls.Calls;
import potok.engine.OpenTask;
import potok.engine.ProcessPicture;
import potok.engine.ProcessPictures;
import potok.engine.TaskDesk;
import potok.identity.Role;
import potok.identity.UserId;
import potok.identity.UserView;
import potok.identity.Users;
import potok.orders.serviceorder.ServiceOrderStatus;
import potok.orders.serviceorder.ServiceOrderViews;
import potok.orders.serviceorder.ServiceOrders;
import potok.portal.PageTest;
import potok.settings.Cities;
import potok.settings.CityView;
import potok.shared.NotFound;

@Tag("C16")
@PageTest(CallController.class)
class CallControllerTest {
    private static final String CALL = "/calls/" + CallViews.ID;

    @Autowired
    private MockMvc web;

    @Autowired
    private Cities cities;

    @Autowired
    private Users users;

    @MockitoBean
    private Calls calls;

    @MockitoBean
    private ServiceOrders orders;

    @MockitoBean
    private TaskDesk desk;

    @MockitoBean
    private ProcessPictures pictures;

    @MockitoBean
    private CallRecordings recordings;

    @BeforeEach
    void aCallWithATask() {
        var call = CallViews.from("+79000000001");
        given(calls.view(CallViews.ID)).willReturn(call);
        given(desk.openTask(CallViews.ID.toString()))
                .willReturn(Optional.of(new OpenTask("t1", "Work the inquiry", "userTask_workInquiry", null, null)));
    }

    @Test
    void pageShowsTheCallItsTaskAndTheClientsOrders() throws Exception {
        given(orders.historyOf(any())).willReturn(List.of(ServiceOrderViews.of(null, ServiceOrderStatus.CLOSED)));

        web.perform(get(CALL).with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<potok-task-form data-task=\"t1\" data-free=\"true\">")))
                .andExpect(content().string(containsString("Work the inquiry")))
                .andExpect(content().string(containsString("No. 1042")))
                .andExpect(content().string(containsString("data-src=\"" + CALL + "/diagram\"")));
    }

    @Test
    void taskIsDueInTheCallsCitysTime() throws Exception {
        given(cities.all()).willReturn(List.of(new CityView("Омск", ZoneId.of("Asia/Omsk"))));
        given(desk.openTask(CallViews.ID.toString()))
                .willReturn(Optional.of(new OpenTask(
                        "t1", "Call back", "userTask_callBack", null, Instant.parse("2020-11-20T18:30:00Z"))));

        for (var part : List.of("", "/task")) {
            web.perform(get(CALL + part).with(as(Role.OPERATOR)))
                    .andExpect(content().string(containsString("21 Nov 2020, 00:30")));
        }
    }

    @Test
    void reasonOfTheProcessIsShownInWords() throws Exception {
        given(calls.view(CallViews.ID)).willReturn(CallViews.noted("wrong-number"));

        web.perform(get(CALL + "/facts").cookie(new Cookie("lang", "ru")).with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("ошиблись номером")));
    }

    @Test
    void hiddenCallerCannotBeDialled() throws Exception {
        given(calls.view(CallViews.ID)).willReturn(CallViews.from(null));

        web.perform(get(CALL).with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("Hidden number")))
                .andExpect(content().string(not(containsString(CALL + "/dial"))));
    }

    @Test
    void theShownTaskIsNotSentAgainSoThatTypingIsKept() throws Exception {
        web.perform(get(CALL + "/task?shown=t1").with(as(Role.OPERATOR))).andExpect(status().isNoContent());
        web.perform(get(CALL + "/task?shown=t0").with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-task=\"t1\"")));
    }

    @Test
    void takenTaskShowsWhoHasItAndNoForm() throws Exception {
        taskOf("operator2");
        given(users.byLogin("operator2"))
                .willReturn(Optional.of(new UserView(UserId.next(), "operator2", "Anna Belova", Set.of(), Set.of())));

        for (var part : List.of("", "/task?shown=t1")) {
            web.perform(get(CALL + part).with(as(Role.OPERATOR)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("Anna Belova is working on this task.")))
                    .andExpect(content().string(not(containsString("<potok-task-form"))));
        }
    }

    @Test
    void ownTaskKeepsItsForm() throws Exception {
        taskOf("login");

        web.perform(get(CALL).with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("<potok-task-form data-task=\"t1\">")));
        web.perform(get(CALL + "/task?shown=t1").with(as(Role.OPERATOR))).andExpect(status().isNoContent());
    }

    @Test
    void diagramSaysWhereTheProcessStands() throws Exception {
        given(pictures.of(eq("call-to-order"), eq(CallViews.ID.toString()), any()))
                .willReturn(Optional.of(
                        new ProcessPicture("<xml/>", List.of("userTask_workInquiry"), List.of(), Map.of())));

        web.perform(get(CALL + "/diagram").with(as(Role.OPERATOR)))
                .andExpect(jsonPath("$.active[0]").value("userTask_workInquiry"));
    }

    @Test
    void unknownCallIsNotFound() throws Exception {
        given(calls.view(CallViews.ID)).willThrow(new NotFound(CallViews.ID));

        web.perform(get(CALL).accept(MediaType.TEXT_HTML).with(as(Role.OPERATOR)))
                .andExpect(status().isNotFound());
        web.perform(get(CALL + "/facts").header("HX-Request", "true").with(as(Role.OPERATOR)))
                .andExpect(header().string("HX-Redirect", "/calls"));
    }

    private void taskOf(String login) {
        given(desk.openTask(CallViews.ID.toString()))
                .willReturn(Optional.of(new OpenTask("t1", "Work the inquiry", "userTask_workInquiry", login, null)));
    }
}
