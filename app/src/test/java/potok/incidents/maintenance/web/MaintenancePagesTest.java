package potok.incidents.maintenance.web;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.engine.OpenTask;
import potok.engine.ProcessPictures;
import potok.engine.TaskDesk;
import potok.files.FileId;
import potok.files.Files;
import potok.files.KeptFile;
import potok.identity.Role;
import potok.incidents.links.CaseLinks;
import potok.incidents.maintenance.Finding;
import potok.incidents.maintenance.Frequency;
import potok.incidents.maintenance.ItemStatus;
import potok.incidents.maintenance.Maintenance;
import potok.incidents.maintenance.MaintenanceId;
import potok.incidents.maintenance.MaintenanceItemView;
import potok.incidents.maintenance.MaintenanceJournal;
import potok.incidents.maintenance.MaintenanceListItemView;
import potok.incidents.maintenance.MaintenanceLists;
import potok.incidents.maintenance.MaintenanceStatus;
import potok.incidents.maintenance.MaintenanceView;
import potok.incidents.maintenance.SystemCheck;
import potok.incidents.print.Journals;
import potok.incidents.print.Printer;
import potok.portal.PageTest;

@Tag("M30")
@PageTest({
    MaintenanceListController.class,
    MaintenanceController.class,
    MaintenanceListsController.class,
    MaintenanceJournalController.class
})
@Import({Journals.class, Printer.class})
class MaintenancePagesTest {
    private static final MaintenanceId ID = MaintenanceId.next();
    private static final UUID ITEM = UUID.randomUUID();
    private static final Instant AT = Instant.parse("2026-11-20T07:00:00Z");

    @Autowired
    private MockMvc web;

    @MockitoBean
    private Maintenance maintenance;

    @MockitoBean
    private MaintenanceLists lists;

    @MockitoBean
    private MaintenanceJournal journal;

    @MockitoBean
    private Files files;

    @MockitoBean
    private CaseLinks links;

    @MockitoBean
    private TaskDesk desk;

    @MockitoBean
    private ProcessPictures pictures;

    @BeforeEach
    void oneMaintenance() {
        var view = new MaintenanceView(
                ID,
                57,
                Frequency.DAILY,
                LocalDate.parse("2026-11-20"),
                MaintenanceStatus.OPEN,
                AT,
                AT,
                true,
                null,
                3,
                1,
                0);
        var item = new MaintenanceItemView(
                ITEM,
                ID,
                "log-check",
                null,
                SystemCheck.FAILURES,
                ItemStatus.OPEN,
                List.of(Finding.trouble("failures.messages", 4)),
                AT,
                null,
                null,
                null,
                null);
        given(maintenance.view(ID)).willReturn(view);
        given(maintenance.items(ID)).willReturn(List.of(item));
        given(maintenance.item(ID, ITEM)).willReturn(item);
        given(maintenance.nextBeginning()).willReturn(AT);
        given(maintenance.find(any(), any())).willReturn(new PageImpl<>(List.of(view), PageRequest.of(0, 20), 1));
        given(files.of(anyCollection()))
                .willReturn(Map.of(
                        "maintenance-item:" + ITEM,
                        List.of(new KeptFile(
                                FileId.next(),
                                "maintenance-item:" + ITEM,
                                "backup.log",
                                "text/plain",
                                3,
                                AT,
                                "Olga"))));
        given(desk.openTask(ITEM.toString()))
                .willReturn(
                        Optional.of(new OpenTask("t1", "Do maintenance item", "userTask_doMaintenanceItem", null, AT)));
        given(journal.all(any(), anyInt()))
                .willReturn(List.of(new MaintenanceJournal.Entry(
                        ID,
                        57,
                        Frequency.DAILY,
                        LocalDate.parse("2026-11-20"),
                        "log-check",
                        null,
                        ItemStatus.SKIPPED,
                        null,
                        "=no time",
                        "Olga",
                        AT,
                        0)));
        given(lists.of(any()))
                .willReturn(List.of(
                        new MaintenanceListItemView(ITEM, Frequency.DAILY, "log-check", null, SystemCheck.DISK, true)));
    }

    @Test
    void listShowsProgressAndWhatIsLate() throws Exception {
        web.perform(get("/maintenance").with(as(Role.SUPPORT_L1)))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Daily maintenance"), containsString("1 of 3"))))
                .andExpect(content().string(containsString("Overdue")))
                .andExpect(content().string(not(containsString("Start now"))));
    }

    @Test
    void managersStartAListByHand() throws Exception {
        given(maintenance.open(Frequency.WEEKLY)).willReturn(ID);

        web.perform(post("/maintenance")
                        .param("frequency", "WEEKLY")
                        .with(as(Role.MANAGER))
                        .with(csrf()))
                .andExpect(redirectedUrl("/maintenance/" + ID));
    }

    @Test
    void pageShowsFindingsFilesAndTheTask() throws Exception {
        web.perform(get("/maintenance/" + ID).with(as(Role.SUPPORT_L2)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Outgoing messages that failed: 4")))
                .andExpect(content().string(containsString("backup.log")))
                .andExpect(content().string(containsString("data-task=\"t1\"")));
    }

    @Test
    void taskThatIsShownIsNotSentAnew() throws Exception {
        web.perform(get("/maintenance/%s/items/%s/task?shown=t1".formatted(ID, ITEM))
                        .with(as(Role.SUPPORT_L2)))
                .andExpect(status().isNoContent());
    }

    @Test
    void evidenceIsAttachedToItsItem() throws Exception {
        web.perform(multipart("/maintenance/%s/items/%s/files".formatted(ID, ITEM))
                        .file(new MockMultipartFile("file", "a.txt", "text/plain", new byte[] {65}))
                        .with(as(Role.SUPPORT_L1))
                        .with(csrf()))
                .andExpect(status().isOk());

        verify(maintenance).attach(ITEM, "a.txt", new byte[] {65});
    }

    @Test
    void listsAreTheManagers() throws Exception {
        web.perform(get("/maintenance/lists").with(as(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Check the logs for errors")));
        web.perform(get("/maintenance/lists").with(as(Role.SUPPORT_L1))).andExpect(status().isForbidden());
    }

    @Test
    void journalIsATableForSpreadsheetsWithoutFormulas() throws Exception {
        web.perform(get("/maintenance/journal/csv").with(as(Role.SUPPORT_L1)))
                .andExpect(header().string("Content-Disposition", containsString("maintenance-journal.csv")))
                .andExpect(content().string(startsWith("\ufeff\"Period\";\"No.\"")))
                .andExpect(content().string(containsString("\"Skipped\";\"Olga\"")))
                .andExpect(content().string(containsString("\"'=no time\"")));
    }

    @Test
    void journalIsPrinted() throws Exception {
        web.perform(get("/maintenance/journal/pdf").with(as(Role.SUPPORT_L1)))
                .andExpect(status().isOk())
                .andExpect(content().contentType("application/pdf"))
                .andExpect(content().string(startsWith("%PDF-")));
    }

    @Test
    void whatIsNoFilterIsRefused() throws Exception {
        web.perform(get("/maintenance?frequency=hourly").with(as(Role.SUPPORT_L1)))
                .andExpect(status().isBadRequest());
        web.perform(get("/maintenance/journal?from=never").with(as(Role.SUPPORT_L1)))
                .andExpect(status().isBadRequest());
    }
}
