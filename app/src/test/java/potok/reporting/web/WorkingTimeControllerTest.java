package potok.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.identity.UserId;
import potok.portal.PageTest;
import potok.reporting.Work;
import potok.reporting.WorkingDay;
import potok.reporting.WorkingTimeReport;
import potok.reporting.WorkingTimes;

@Tag("C3")
@PageTest(WorkingTimeController.class)
@Import(WorkingTimeCsv.class)
class WorkingTimeControllerTest {
    private static final UserId OTHER = UserId.next();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

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
    private WorkingTimes times;

    @BeforeEach
    void aDay() {
        var work = new Work(5400, 600, 12, 1, 3723, 3);
        given(times.of(any(), any(), any()))
                .willReturn(new WorkingTimeReport(List.of(new WorkingDay(OTHER, "=Olga \"O\"", "Omsk", DAY, work))));
    }

    @Test
    void managersSeeEverybody() throws Exception {
        web.perform(get("/working-time?period=TODAY").with(as(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1:30")))
                .andExpect(content().string(containsString("data-value=\"1.5\"")));

        verify(times).of(isNull(), eq(DAY), eq(DAY));
    }

    @Test
    void anOperatorSeesHimselfWhomeverHeAsksFor() throws Exception {
        web.perform(get("/working-time?period=TODAY&person=" + OTHER).with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("name=\"person\""))));
        web.perform(get("/working-time.csv?start=2026-11-20&end=2026-11-20&person=" + OTHER)
                        .with(as(Role.OPERATOR)))
                .andExpect(status().isOk());

        verify(times, org.mockito.Mockito.times(2)).of(eq(SignedInUsers.ID), eq(DAY), eq(DAY));
    }

    @Test
    void numbersAreWrittenAsTheReadersLanguageDoes() throws Exception {
        web.perform(get("/working-time?period=TODAY")
                        .header("Accept-Language", "ru")
                        .with(as(Role.MANAGER)))
                .andExpect(content().string(containsString("<td data-value=\"1.5\">1,5</td>")));
    }

    @Test
    void exportIsATableThatSpreadsheetsOpenAndTakeForNoFormula() throws Exception {
        var body = web.perform(get("/working-time.csv?start=2026-11-20&end=2026-11-20")
                        .header("Accept-Language", "ru")
                        .with(as(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(header().string(
                                "Content-Disposition",
                                "attachment; filename=\"working-time-2026-11-20-2026-11-20.csv\""))
                .andExpect(header().string("Content-Type", "text/csv;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        var lines = new String(body, StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines[0]).startsWith("\ufeff\"Сотрудник\";\"Город\";\"День\";\"На линии\"");
        assertThat(lines[1])
                .isEqualTo(
                        "\"'=Olga \"\"O\"\"\";\"Omsk\";\"2026-11-20\";\"1:30:00\";\"0:10:00\";\"12\";\"1\";\"1:02:03\";"
                                + "\"3\";\"8\";\"2\"");
    }

    @Test
    void anExportWithoutItsDaysIsRefused() throws Exception {
        web.perform(get("/working-time.csv").with(as(Role.MANAGER))).andExpect(status().isBadRequest());
        web.perform(get("/working-time.csv?start=today&end=x").with(as(Role.MANAGER)))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void accountantsSeeNothing() throws Exception {
        web.perform(get("/working-time").with(as(Role.ACCOUNTANT))).andExpect(status().isForbidden());
    }
}
