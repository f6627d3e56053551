package potok.calls.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
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

import jakarta.servlet.http.Cookie;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.calls.CallFilter;
import potok.calls.CallStatus;
import potok.calls.CallViews;
import potok.calls.Calls;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.people.Staff;
import potok.people.StaffView;
import potok.portal.PageTest;
import potok.settings.Cities;
import potok.settings.CityView;
import potok.shared.RuleBroken;

@Tag("C16")
@PageTest(CallsController.class)
class CallsControllerTest {
    private static final Instant NOW = Instant.parse("2026-11-20T19:00:00Z");

    @TestConfiguration
    static class Now {
        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }
    }

    @Autowired
    private MockMvc web;

    @Autowired
    private Cities cities;

    @MockitoBean
    private Calls calls;

    @Autowired
    private Staff staff;

    @BeforeEach
    void oneCallFromOmsk() {
        given(cities.all()).willReturn(List.of(new CityView("Омск", ZoneId.of("Asia/Omsk"))));
        given(calls.find(any(), any()))
                .willReturn(new PageImpl<>(List.of(CallViews.from("+79000000001")), PageRequest.of(0, 20), 1));
    }

    @Test
    void pageShowsTheCallInItsCitysTime() throws Exception {
        web.perform(get("/calls").with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("+7 900 ···-··-01")))
                .andExpect(content().string(containsString("21 Nov 2026, 00:30")))
                .andExpect(content().string(containsString("<html")));
    }

    @Test
    void htmxGetsTheListAlone() throws Exception {
        web.perform(get("/calls").header("HX-Request", "true").with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("+7 900 ···-··-01")))
                .andExpect(content().string(not(containsString("<html"))));
    }

    @Test
    void filtersReachTheServiceWithTheDaysOfTheReadersCity() throws Exception {
        given(staff.find(SignedInUsers.ID))
                .willReturn(Optional.of(
                        new StaffView(SignedInUsers.ID, "manager", "Olga Lisina", "Алматы", null, Set.of())));
        given(cities.zoneOf("Алматы")).willReturn(ZoneId.of("Asia/Almaty"));
        var filter = ArgumentCaptor.forClass(CallFilter.class);
        var page = ArgumentCaptor.forClass(Pageable.class);

        web.perform(get("/calls?search= 0001 &city=Омск&status=MISSED&operator=&from=2026-11-01&to=2026-11-02&page=3")
                        .with(as(Role.MANAGER)))
                .andExpect(status().isOk());

        verify(calls).find(filter.capture(), page.capture());
        assertThat(filter.getValue())
                .isEqualTo(new CallFilter(
                        "0001",
                        "Омск",
                        CallStatus.MISSED,
                        null,
                        Instant.parse("2026-10-31T19:00:00Z"),
                        Instant.parse("2026-11-02T19:00:00Z")));
        assertThat(page.getValue().getOffset()).isEqualTo(40);
        assertThat(page.getValue().getSort()).isEqualTo(Sort.by("dateCreate").descending());
    }

    @Test
    void onlyTheUnfilteredFirstPageFollowsNewCalls() throws Exception {
        var follows = "hx-get=\"/calls\" hx-trigger=\"live:calls from:body\"";

        web.perform(get("/calls").with(as(Role.OPERATOR))).andExpect(content().string(containsString(follows)));
        web.perform(get("/calls?city=Омск").with(as(Role.OPERATOR)))
                .andExpect(content().string(not(containsString(follows))))
                .andExpect(content().string(containsString("/calls/newer?since=2026-11-20T19:00:00Z")));
    }

    @Test
    void newerCallsAreCountedSinceTheListWasShown() throws Exception {
        var filter = ArgumentCaptor.forClass(CallFilter.class);

        web.perform(get("/calls/newer?city=Омск&since=2026-11-20T18:00:00Z").with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("1 new call")));

        verify(calls).find(filter.capture(), any());
        assertThat(filter.getValue().from()).isEqualTo("2026-11-20T18:00:00Z");
        assertThat(filter.getValue().city()).isEqualTo("Омск");
    }

    @Test
    void nothingFoundIsSaid() throws Exception {
        given(calls.find(any(), any())).willReturn(new PageImpl<>(List.of(), PageRequest.of(0, 20), 0));

        web.perform(get("/calls?city=Омск").with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("Nothing found")))
                .andExpect(content().string(not(containsString("No calls yet"))));
    }

    @Test
    void dialingRingsTheOperator() throws Exception {
        web.perform(post("/calls/{id}/dial", CallViews.ID).with(csrf()).with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("hx-swap-oob")));

        verify(calls).dial(CallViews.ID, SignedInUsers.ID);
    }

    @Test
    void whyItCannotBeDialledIsToldInTheReadersLanguage() throws Exception {
        willThrow(new RuleBroken("no-extension")).given(calls).dial(any(), any());

        web.perform(post("/calls/{id}/dial", CallViews.ID)
                        .cookie(new Cookie("lang", "ru"))
                        .with(csrf())
                        .with(as(Role.OPERATOR)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.detail").value(containsString("номер")));
    }

    @Test
    void techniciansHaveNoCalls() throws Exception {
        web.perform(get("/calls").with(as(Role.TECHNICIAN))).andExpect(status().isForbidden());
    }
}
