package potok.orders.serviceorder.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.orders.serviceorder.ServiceOrderFilter;
import potok.orders.serviceorder.ServiceOrderStatus;
import potok.orders.serviceorder.ServiceOrderViews;
import potok.orders.serviceorder.ServiceOrders;
import potok.portal.PageTest;

@Tag("C16")
@PageTest(ServiceOrdersController.class)
class ServiceOrdersControllerTest {
    @Autowired
    private MockMvc web;

    @MockitoBean
    private ServiceOrders orders;

    @BeforeEach
    void oneOrder() {
        var order = ServiceOrderViews.of(SignedInUsers.ID, ServiceOrderStatus.ASSIGNED);
        given(orders.find(any(), any())).willReturn(new PageImpl<>(List.of(order), PageRequest.of(0, 20), 1));
    }

    @Test
    void techniciansSeeOnlyTheirOwn() throws Exception {
        var filter = ArgumentCaptor.forClass(ServiceOrderFilter.class);

        web.perform(get("/orders").with(as(Role.TECHNICIAN)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/orders/new"))));

        verify(orders).find(filter.capture(), any());
        assertThat(filter.getValue().technician()).isEqualTo(SignedInUsers.ID);
    }

    @Test
    void operatorsSearchThemAll() throws Exception {
        var filter = ArgumentCaptor.forClass(ServiceOrderFilter.class);

        web.perform(get("/orders?search=Lenina&status=ASSIGNED")
                        .header("HX-Request", "true")
                        .with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("No. 1042")))
                .andExpect(content().string(not(containsString("<html"))));

        verify(orders).find(filter.capture(), any());
        assertThat(filter.getValue())
                .isEqualTo(new ServiceOrderFilter("Lenina", true, null, ServiceOrderStatus.ASSIGNED, null, null, null));
    }

    @Test
    void moneyIsWrittenWithItsCurrency() throws Exception {
        web.perform(get("/orders").locale(Locale.ENGLISH).with(as(Role.ACCOUNTANT)))
                .andExpect(content().string(containsString("4,500\u00a0RUB")));
    }

    @Tag("T8")
    @Test
    void accountantsNeitherSeePhonesNorFindByThem() throws Exception {
        var filter = ArgumentCaptor.forClass(ServiceOrderFilter.class);

        web.perform(get("/orders?search=9000000001").with(as(Role.ACCOUNTANT)))
                .andExpect(content().string(not(containsString("-01"))));

        verify(orders).find(filter.capture(), any());
        assertThat(filter.getValue().byPhone()).isFalse();
    }

    @Tag("T8")
    @Test
    void operatorsSeeNoMoneyAndPhonesMasked() throws Exception {
        web.perform(get("/orders").locale(Locale.ENGLISH).with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("+7 900 ···-··-01")))
                .andExpect(content().string(not(containsString("000-00-01"))))
                .andExpect(content().string(not(containsString("4,500"))))
                .andExpect(content().string(not(containsString("Money taken"))));
    }

    @Test
    void couriersHaveNoServiceOrders() throws Exception {
        web.perform(get("/orders").with(as(Role.COURIER))).andExpect(status().isForbidden());
    }
}
