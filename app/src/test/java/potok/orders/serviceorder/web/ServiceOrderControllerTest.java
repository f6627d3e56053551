package potok.orders.serviceorder.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.engine.ProcessPictures;
import potok.engine.TaskDesk;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.identity.UserId;
import potok.orders.serviceorder.ServiceOrderId;
import potok.orders.serviceorder.ServiceOrderStatus;
import potok.orders.serviceorder.ServiceOrderView;
import potok.orders.serviceorder.ServiceOrderViews;
import potok.orders.serviceorder.ServiceOrders;
import potok.portal.PageTest;

@Tag("C16")
@PageTest(ServiceOrderController.class)
class ServiceOrderControllerTest {
    private static final String ORDER = "/orders/" + ServiceOrderViews.ID;

    @Autowired
    private MockMvc web;

    @MockitoBean
    private ServiceOrders orders;

    @MockitoBean
    private TaskDesk desk;

    @MockitoBean
    private ProcessPictures pictures;

    @BeforeEach
    void anOrderOfThisTechnician() {
        given(orders.view(ServiceOrderViews.ID))
                .willReturn(ServiceOrderViews.of(SignedInUsers.ID, ServiceOrderStatus.ASSIGNED));
    }

    @Test
    void pageShowsAllThatIsKnown() throws Exception {
        web.perform(get(ORDER).with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Order 1042")))
                .andExpect(content().string(containsString("Household appliances")))
                .andExpect(content().string(containsString(ORDER + "/cancel")));
    }

    @Test
    void technicianSeesHisOwnButCannotCancelIt() throws Exception {
        web.perform(get(ORDER).with(as(Role.TECHNICIAN)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(ORDER + "/cancel"))));
        web.perform(post(ORDER + "/cancel").param("reason", "no").with(csrf()).with(as(Role.TECHNICIAN)))
                .andExpect(status().isForbidden());

        verify(orders, never()).cancel(any(), any());
    }

    @Tag("T8")
    @Test
    void phoneIsKeptFromTheAccountantAndMoneyFromTheOperator() throws Exception {
        web.perform(get(ORDER).locale(Locale.ENGLISH).with(as(Role.ACCOUNTANT)))
                .andExpect(content().string(containsString("4,500")))
                .andExpect(content().string(not(containsString("000-00-01"))));
        web.perform(get(ORDER).locale(Locale.ENGLISH).with(as(Role.OPERATOR)))
                .andExpect(content().string(not(containsString("4,500"))))
                .andExpect(content().string(containsString("000-00-01")));
        web.perform(get(ORDER).locale(Locale.ENGLISH).with(as(Role.TECHNICIAN)))
                .andExpect(content().string(containsString("4,500")))
                .andExpect(content().string(containsString("000-00-01")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/heading", "/facts", "/task", "/diagram"})
    void anothersOrderDoesNotExistForTheTechnician(String part) throws Exception {
        given(orders.view(ServiceOrderViews.ID))
                .willReturn(ServiceOrderViews.of(UserId.next(), ServiceOrderStatus.ASSIGNED));

        web.perform(get(ORDER + part).accept(MediaType.TEXT_HTML).with(as(Role.TECHNICIAN)))
                .andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/heading", "/facts", "/task"})
    void orderTakenFromTheTechnicianLeadsHimBackToTheList(String part) throws Exception {
        given(orders.view(ServiceOrderViews.ID)).willReturn(ServiceOrderViews.of(null, ServiceOrderStatus.NEW));

        web.perform(get(ORDER + part).header("HX-Request", "true").with(as(Role.TECHNICIAN)))
                .andExpect(status().isNotFound())
                .andExpect(header().string("HX-Redirect", "/orders"));
        web.perform(get(ORDER + part).with(as(Role.TECHNICIAN)))
                .andExpect(status().isNotFound())
                .andExpect(header().doesNotExist("HX-Redirect"));
    }

    @Test
    void technicianSeesOnlyHisOwnEarlierOrdersOfTheClient() throws Exception {
        given(orders.earlierThan(ServiceOrderViews.ID))
                .willReturn(List.of(earlier(7, SignedInUsers.ID), earlier(8, UserId.next())));

        web.perform(get(ORDER).with(as(Role.TECHNICIAN)))
                .andExpect(content().string(containsString("No. 7<")))
                .andExpect(content().string(not(containsString("No. 8<"))));
        web.perform(get(ORDER).with(as(Role.OPERATOR))).andExpect(content().string(containsString("No. 8<")));
    }

    @Test
    void cancellingTellsTheReasonAndRefreshesThePage() throws Exception {
        web.perform(post(ORDER + "/cancel")
                        .param("reason", " Changed his mind ")
                        .with(csrf())
                        .with(as(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(header().string("HX-Trigger", "case-moved"));

        verify(orders).cancel(ServiceOrderViews.ID, "Changed his mind");
    }

    @Test
    void cancellingNeedsAReason() throws Exception {
        web.perform(post(ORDER + "/cancel").param("reason", " ").with(csrf()).with(as(Role.MANAGER)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.type").value("urn:problem:field-missing"));

        verify(orders, never()).cancel(any(), any());
    }

    @Test
    void closedOrderCannotBeCancelled() throws Exception {
        given(orders.view(ServiceOrderViews.ID))
                .willReturn(ServiceOrderViews.of(SignedInUsers.ID, ServiceOrderStatus.CLOSED));

        web.perform(get(ORDER).with(as(Role.OPERATOR)))
                .andExpect(content().string(not(containsString("#cancel-dialog"))));
    }

    private static ServiceOrderView earlier(long number, UserId technician) {
        return ServiceOrderViews.numbered(ServiceOrderId.next(), number, technician, ServiceOrderStatus.CLOSED);
    }
}
