package potok.reporting.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.portal.PageTest;
import potok.reporting.OperatorStatistics;
import potok.reporting.Statistics;

@Tag("C16")
@PageTest(StatisticsController.class)
class StatisticsControllerTest {
    @TestConfiguration
    static class Friday {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);
        }
    }

    @Autowired
    private MockMvc web;

    @MockitoBean
    private Statistics statistics;

    @BeforeEach
    void figures() {
        given(statistics.of(any(), any(), any(), any()))
                .willReturn(new OperatorStatistics(
                        new OperatorStatistics.CallCounts(128, 111, 17, 87),
                        new OperatorStatistics.OrderCounts(2, Map.of("client_absent", 2L)),
                        List.of(new OperatorStatistics.Day(LocalDate.of(2026, 11, 20), 12, 3))));
    }

    @ParameterizedTest
    @CsvSource({
        "period=TODAY, 2026-11-20, 2026-11-20",
        "period=WEEK, 2026-11-16, 2026-11-20",
        "period=MONTH, 2026-11-01, 2026-11-20",
        "period=OWN&start=2026-10-03&end=2026-10-05, 2026-10-03, 2026-10-05",
        "period=OWN, 2026-11-01, 2026-11-20",
        "period=OWN&start=2026-10-05&end=2026-10-03, 2026-11-01, 2026-11-20"
    })
    void countsTheChosenDays(String query, LocalDate start, LocalDate end) throws Exception {
        web.perform(get("/statistics?" + query).with(as(Role.OPERATOR))).andExpect(status().isOk());

        verify(statistics).of(eq(SignedInUsers.ID), eq(start), eq(end), any());
    }

    @Test
    void figuresAreAlsoATable() throws Exception {
        web.perform(get("/statistics").header("HX-Request", "true").with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("87%")))
                .andExpect(content().string(containsString("Client absent")))
                .andExpect(content().string(containsString("<td>20 Nov</td><td>12</td><td>3</td>")))
                .andExpect(content().string(not(containsString("<html"))));
    }
}
