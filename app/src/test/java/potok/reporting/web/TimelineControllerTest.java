package potok.reporting.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.calls.Calls;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.identity.UserId;
import potok.incidents.Incidents;
import potok.incidents.cases.ServiceCases;
import potok.messaging.Conversations;
import potok.orders.serviceorder.ServiceOrderStatus;
import potok.orders.serviceorder.ServiceOrderViews;
import potok.orders.serviceorder.ServiceOrders;
import potok.portal.PageTest;
import potok.reporting.Timeline;
import potok.reporting.TimelineEntry;
import potok.settings.Cities;
import potok.settings.CityView;

@Tag("C16")
@PageTest(TimelineController.class)
class TimelineControllerTest {
    private static final String TIMELINE = "/orders/" + ServiceOrderViews.ID + "/timeline";

    @Autowired
    private MockMvc web;

    @MockitoBean
    private Timeline timeline;

    @MockitoBean
    private Calls calls;

    @MockitoBean
    private Conversations conversations;

    @MockitoBean
    private Incidents incidents;

    @MockitoBean
    private ServiceCases cases;

    @MockitoBean
    private ServiceOrders orders;

    @Autowired
    private Cities cities;

    @BeforeEach
    void anOrderOfSomebodyElse() {
        given(orders.view(ServiceOrderViews.ID))
                .willReturn(ServiceOrderViews.of(UserId.next(), ServiceOrderStatus.ASSIGNED));
        given(cities.all()).willReturn(List.of(new CityView("Омск", ZoneId.of("Asia/Omsk"))));
    }

    @Test
    void momentsAreThoseOfTheOrdersCity() throws Exception {
        var postponed = new TimelineEntry(
                Instant.parse("2026-11-20T10:00:00Z"),
                "Timur",
                "order-postponed",
                List.of("2026-11-22T08:00:00Z", "no spare part"));
        given(timeline.of(ServiceOrderViews.ID.value())).willReturn(List.of(postponed));

        web.perform(get(TIMELINE).with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("Postponed to 22 Nov 2026, 14:00")))
                .andExpect(content().string(containsString("no spare part")))
                .andExpect(content().string(containsString("20 Nov 2026, 16:00")));
    }

    @ParameterizedTest
    @CsvSource({"en, no answer in time", "ru, не ответил вовремя", "kk, уақытында жауап бермеді", "zh, 未及时答复"})
    void reasonOfTheProcessIsToldInWords(String language, String words) throws Exception {
        var released = new TimelineEntry(Instant.EPOCH, null, "order-released", List.of("Timur", "no-answer"));
        given(timeline.of(ServiceOrderViews.ID.value())).willReturn(List.of(released));

        web.perform(get(TIMELINE).cookie(new Cookie("lang", language)).with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString(words)));
    }

    @Test
    void reasonOfAPersonStaysAsTyped() throws Exception {
        var refused = new TimelineEntry(Instant.EPOCH, null, "order-refused", List.of("it's {dear}"));
        given(timeline.of(ServiceOrderViews.ID.value())).willReturn(List.of(refused));

        web.perform(get(TIMELINE).with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("it&#39;s {dear}")));
    }

    @Tag("T8")
    @Test
    void moneyIsToldOnlyToThoseWhoMaySeeIt() throws Exception {
        var done = new TimelineEntry(Instant.EPOCH, null, "order-done", List.of("1800.00 RUB"));
        given(timeline.of(ServiceOrderViews.ID.value())).willReturn(List.of(done));

        web.perform(get(TIMELINE).locale(Locale.ENGLISH).with(as(Role.OPERATOR)))
                .andExpect(content().string(not(containsString("1,800"))))
                .andExpect(content().string(containsString("•••")));
        web.perform(get(TIMELINE).locale(Locale.ENGLISH).with(as(Role.ACCOUNTANT)))
                .andExpect(content().string(containsString("1,800")));
    }

    @Test
    void technicianSeesNoTimelineOfAnothersOrder() throws Exception {
        web.perform(get(TIMELINE).accept(MediaType.TEXT_HTML).with(as(Role.TECHNICIAN)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aSecondRoleWithoutRightsShowsNoMore() throws Exception {
        var technicianAndShipper = SignedInUsers.of(Role.TECHNICIAN, Role.SHIPPER);

        web.perform(get(TIMELINE).accept(MediaType.TEXT_HTML).with(user(technicianAndShipper)))
                .andExpect(status().isNotFound());
    }

    @Test
    void technicianSeesNoTimelineOfACall() throws Exception {
        web.perform(get("/calls/" + ServiceOrderViews.ID + "/timeline").with(as(Role.TECHNICIAN)))
                .andExpect(status().isForbidden());
    }
}
