package potok.incidents.reports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.engine.ProcessPictures;
import potok.engine.TaskDesk;
import potok.files.FileId;
import potok.files.Files;
import potok.files.KeptFile;
import potok.identity.Role;
import potok.incidents.IncidentClass;
import potok.incidents.IncidentId;
import potok.incidents.IncidentKind;
import potok.incidents.IncidentStatus;
import potok.incidents.print.Journals;
import potok.incidents.print.Printer;
import potok.incidents.reports.IncidentJournal;
import potok.incidents.reports.ReportId;
import potok.incidents.reports.ReportKind;
import potok.incidents.reports.ReportStatus;
import potok.incidents.reports.ReportView;
import potok.incidents.reports.ServiceReports;
import potok.portal.PageTest;

@Tag("M31")
@PageTest({ServiceReportsController.class, ServiceReportController.class, IncidentJournalController.class})
@Import({Journals.class, Printer.class})
class ServiceReportPagesTest {
    private static final ReportId ID = ReportId.next();
    private static final FileId FILE = FileId.next();
    private static final Instant AT = Instant.parse("2026-12-01T08:00:00Z");

    @Autowired
    private MockMvc web;

    @MockitoBean
    private ServiceReports reports;

    @MockitoBean
    private IncidentJournal journal;

    @MockitoBean
    private Files files;

    @MockitoBean
    private TaskDesk desk;

    @MockitoBean
    private ProcessPictures pictures;

    @TestConfiguration(proxyBeanMethods = false)
    static class Time {
        @Bean
        Clock clock() {
            return Clock.fixed(AT, ZoneOffset.UTC);
        }
    }

    @BeforeEach
    void oneReport() {
        var report = new ReportView(
                ID,
                3,
                ReportKind.HEALTH,
                ReportKind.HEALTH.periodOf(LocalDate.parse("2026-11-20")),
                ReportStatus.REVIEW,
                1,
                AT,
                FILE,
                null,
                null,
                null,
                null);
        given(reports.view(ID)).willReturn(report);
        given(reports.find(any(), any())).willReturn(new PageImpl<>(List.of(report), PageRequest.of(0, 20), 1));
        given(files.of(anyString()))
                .willReturn(List.of(
                        new KeptFile(FILE, "service-report:" + ID, "health-1.pdf", "application/pdf", 9, AT, null)));
        given(desk.openTask(anyString())).willReturn(Optional.empty());
        var entry = new IncidentJournal.Entry(
                IncidentId.next(),
                12,
                IncidentKind.INCIDENT,
                "Не открывается реестр",
                IncidentClass.CRITICAL,
                IncidentStatus.CLOSED,
                2,
                "Olga",
                AT,
                AT,
                AT,
                "Index",
                "Rebuilt",
                1);
        given(journal.find(any(), any())).willReturn(new PageImpl<>(List.of(entry), PageRequest.of(0, 30), 1));
        given(journal.all(any(), anyInt())).willReturn(List.of(entry));
    }

    @Test
    void managersHaveThemMadeAndDownloadThem() throws Exception {
        web.perform(get("/service-reports").with(as(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Monthly health report")))
                .andExpect(content().string(containsString("/files/" + FILE)))
                .andExpect(content().string(containsString("Make it now")));
    }

    @Test
    void supportSeesNoDocumentBeforeItIsPublished() throws Exception {
        web.perform(get("/service-reports").with(as(Role.SUPPORT_L1)))
                .andExpect(content().string(not(containsString("/files/"))))
                .andExpect(content().string(not(containsString("Make it now"))));
        web.perform(get("/service-reports/" + ID).with(as(Role.SUPPORT_L1)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("/files/"))))
                .andExpect(content().string(containsString("It can be read once it is published.")));
    }

    @Test
    void oneIsMadeForAChosenPeriod() throws Exception {
        given(reports.request(ReportKind.CHANGES, LocalDate.parse("2026-08-03")))
                .willReturn(ID);

        web.perform(post("/service-reports")
                        .param("kind", "CHANGES")
                        .param("day", "2026-08-03")
                        .with(as(Role.MANAGER))
                        .with(csrf()))
                .andExpect(redirectedUrl("/service-reports/" + ID));
    }

    @Test
    void pageShowsTheEditions() throws Exception {
        web.perform(get("/service-reports/" + ID).with(as(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("health-1.pdf")));
    }

    @Test
    @Tag("M31")
    void thePrintedJournalSaysItsPeriodAndBreaksNoShortWord() throws Exception {
        assertThat(printedJournal("")).contains("From the beginning until today", "Critical");
        assertThat(printedJournal("?from=2026-08-03")).contains("Since Aug 3, 2026");
        assertThat(printedJournal("?to=2026-08-03")).contains("Until Aug 3, 2026");
        assertThat(printedJournal("?from=2026-08-03&to=2026-08-09")).contains("Aug 3, 2026 – Aug 9, 2026");
    }

    private String printedJournal(String query) throws Exception {
        var printed = web.perform(get("/incidents/journal/pdf" + query).with(as(Role.SUPPORT_L1)))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        try (var document = Loader.loadPDF(printed)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void incidentsStandInTheirJournal() throws Exception {
        web.perform(get("/incidents/journal").with(as(Role.SUPPORT_L1)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Не открывается реестр")))
                .andExpect(content().string(containsString("Critical")));
        web.perform(get("/incidents/journal/csv").with(as(Role.SUPPORT_L1)))
                .andExpect(content().string(containsString("\"No.\";\"Incident\";\"Class\"")))
                .andExpect(content().string(containsString("\"Не открывается реестр\";\"Critical\"")));
        web.perform(get("/incidents/journal/pdf").with(as(Role.SUPPORT_L1)))
                .andExpect(content().string(startsWith("%PDF-")));
        web.perform(get("/incidents/journal").with(as(Role.OPERATOR))).andExpect(status().isForbidden());
    }
}
