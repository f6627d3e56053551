package potok.reporting.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.identity.UserId;
import potok.people.Presence;
import potok.people.PresenceState;
import potok.people.PresenceView;
import potok.people.Staff;
import potok.people.StaffView;
import potok.portal.PageTest;
import potok.reporting.Work;
import potok.reporting.WorkingDay;
import potok.reporting.WorkingTimeReport;
import potok.reporting.WorkingTimes;
import potok.settings.Cities;

@Tag("C3")
@PageTest(OperatorsController.class)
class OperatorsControllerTest {
    private static final UserId OLGA = UserId.next();
    private static final UserId OLEG = UserId.next();

    @TestConfiguration
    static class LateFriday {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-20T20:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    private MockMvc web;

    @Autowired
    private Staff staff;

    @Autowired
    private Presence presence;

    @Autowired
    private Cities cities;

    @MockitoBean
    private WorkingTimes times;

    @Test
    void whoIsThereStandsFirstWithTheDayOfHisCity() throws Exception {
        given(staff.answering())
                .willReturn(List.of(
                        new StaffView(OLEG, "operator2", "Oleg", "Omsk", "102", Set.of()),
                        new StaffView(OLGA, "operator", "Olga", "Omsk", "101", "olga@sip.example.com", Set.of())));
        given(presence.now())
                .willReturn(Map.of(
                        OLGA, new PresenceView(OLGA, PresenceState.ONLINE, Instant.parse("2026-11-20T19:00:00Z"))));
        given(cities.zoneOf("Omsk")).willReturn(ZoneId.of("Asia/Omsk"));
        given(times.of(any(), any(), any()))
                .willReturn(new WorkingTimeReport(List.of(day("2026-11-20", 77), day("2026-11-21", 33))));

        web.perform(get("/operators").with(as(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(stringContainsInOrder("Olga", "Oleg")))
                .andExpect(content().string(containsString("sip:olga@sip.example.com")))
                .andExpect(content().string(containsString(">33<")));
    }

    @Test
    void operatorsDoNotWatchEachOther() throws Exception {
        web.perform(get("/operators").with(as(Role.OPERATOR))).andExpect(status().isForbidden());
    }

    private static WorkingDay day(String day, long answered) {
        return new WorkingDay(OLGA, "Olga", "Omsk", LocalDate.parse(day), new Work(60, 0, answered, 0, 0, 0));
    }
}
