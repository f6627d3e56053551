package potok.orders.serviceorder.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.orders.serviceorder.PlaceServiceOrder;
import potok.orders.serviceorder.ServiceOrderStatus;
import potok.orders.serviceorder.ServiceOrderViews;
import potok.orders.serviceorder.ServiceOrders;
import potok.portal.PageTest;
import potok.settings.Cities;
import potok.settings.CityView;
import potok.shared.RuleBroken;

@Tag("C16")
@PageTest(NewServiceOrderController.class)
class NewServiceOrderControllerTest {
    @Autowired
    private MockMvc web;

    @Autowired
    private Cities cities;

    @MockitoBean
    private ServiceOrders orders;

    @BeforeEach
    void omsk() {
        given(cities.find("Омск")).willReturn(Optional.of(new CityView("Омск", ZoneId.of("Asia/Omsk"))));
    }

    @Test
    void placesTheOrderAtTheCitysTime() throws Exception {
        var request = ArgumentCaptor.forClass(PlaceServiceOrder.class);
        given(orders.place(any())).willReturn(ServiceOrderViews.of(null, ServiceOrderStatus.NEW));

        web.perform(filledIn("8 900 000-00-01")).andExpect(redirectedUrl("/orders/" + ServiceOrderViews.ID));

        verify(orders).place(request.capture());
        assertThat(request.getValue().dateMeeting()).isEqualTo(Instant.parse("2026-11-21T04:00:00Z"));
        assertThat(request.getValue().phone().value()).isEqualTo("+79000000001");
        assertThat(request.getValue().operator()).isEqualTo(SignedInUsers.ID);
    }

    @Test
    void errorsStandAtTheirFields() throws Exception {
        web.perform(post("/orders/new").param("phone", "12").with(csrf()).with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(model().attributeHasFieldErrors(
                                "newOrder", "phone", "city", "clientName", "address", "dateMeeting", "problem"))
                .andExpect(content().string(containsString("Fill in this field.")));

        verify(orders, never()).place(any());
    }

    @Test
    void unknownCityIsToldAtItsField() throws Exception {
        given(cities.find("Омск")).willReturn(Optional.empty());

        web.perform(filledIn("+7 900 000-00-01"))
                .andExpect(model().attributeHasFieldErrorCode("newOrder", "city", "problem.city-unknown"))
                .andExpect(content().string(containsString("We do not work in the city")));

        verify(orders, never()).place(any());
    }

    @Test
    void brokenRuleIsToldOverTheForm() throws Exception {
        given(orders.place(any())).willThrow(new RuleBroken("date-in-past"));

        web.perform(filledIn("+7 900 000-00-01"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("alert-danger")))
                .andExpect(content().string(containsString("Lenina 5")));
    }

    @Test
    void accountantsPlaceNoOrders() throws Exception {
        web.perform(get("/orders/new").with(as(Role.ACCOUNTANT))).andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder filledIn(String phone) {
        return post("/orders/new")
                .param("phone", phone)
                .param("city", "Омск")
                .param("clientName", "Irina")
                .param("address", "Lenina 5")
                .param("dateMeeting", "2026-11-21T10:00")
                .param("typeOrder", "FIRST_TIME")
                .param("typeEquipment", "KP")
                .param("problem", "Does not start")
                .param("rk", "")
                .with(csrf())
                .with(as(Role.OPERATOR));
    }
}
