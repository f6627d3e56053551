package potok.incidents.web;

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

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.identity.UserId;
import potok.incidents.ClockKind;
import potok.incidents.ClockView;
import potok.incidents.Effect;
import potok.incidents.IncidentBoard;
import potok.incidents.IncidentBox;
import potok.incidents.IncidentClass;
import potok.incidents.IncidentCounts;
import potok.incidents.IncidentFilter;
import potok.incidents.IncidentId;
import potok.incidents.IncidentKind;
import potok.incidents.IncidentSource;
import potok.incidents.IncidentStatus;
import potok.incidents.IncidentView;
import potok.incidents.Incidents;
import potok.incidents.LineLoad;
import potok.incidents.PauseReason;
import potok.incidents.PersonLoad;
import potok.incidents.Reporter;
import potok.incidents.SimilarIncident;
import potok.incidents.SimilarIncidents;
import potok.portal.PageTest;

@Tag("M29")
@PageTest(IncidentsController.class)
class IncidentBoardsTest {
    private static final IncidentId ID = IncidentId.next();
    private static final Instant NOW = Instant.parse("2026-11-20T19:00:00Z");

    @Autowired
    private MockMvc web;

    @MockitoBean
    private Incidents incidents;

    @MockitoBean
    private IncidentBoard board;

    @MockitoBean
    private SimilarIncidents similar;

    @BeforeEach
    void oneIncident() {
        given(board.counts(any())).willReturn(new IncidentCounts(9, 4, 3, 2, 0, 5, 1, 7));
        shows(incident(null, clock(ClockKind.REACTION, 90, 25, ClockView.State.RUNNING)));
    }

    @Test
    void timeLeftIsToldInColourAndWords() throws Exception {
        web.perform(get("/incidents").with(as(Role.SUPPORT_L1)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-tone=\"success\"")))
                .andExpect(content().string(containsString("1 h 30 min left")))
                .andExpect(content().string(containsString("Start of work")));

        shows(incident(NOW, clock(ClockKind.SOLUTION, -20, 110, ClockView.State.BREACHED)));
        web.perform(get("/incidents").with(as(Role.SUPPORT_L1)))
                .andExpect(content().string(containsString("data-tone=\"danger\"")))
                .andExpect(content().string(containsString("over by 20 min")));

        shows(incident(NOW, clock(ClockKind.SOLUTION, 20, 60, ClockView.State.PAUSED)));
        web.perform(get("/incidents").with(as(Role.SUPPORT_L1)))
                .andExpect(content().string(containsString("data-tone=\"secondary\"")))
                .andExpect(content().string(containsString("stands, 20 min left")));
    }

    /** A late beginning does not hide for ever how much time there is to solve it. */
    @Test
    void onceWorkBeganTheTermOfTheSolutionCounts() throws Exception {
        shows(incident(
                NOW,
                clock(ClockKind.REACTION, -20, 110, ClockView.State.BREACHED),
                clock(ClockKind.SOLUTION, 50, 85, ClockView.State.RUNNING)));

        web.perform(get("/incidents").with(as(Role.SUPPORT_L1)))
                .andExpect(content().string(containsString("50 min left")))
                .andExpect(content().string(not(containsString("over by"))));
    }

    @ParameterizedTest
    @CsvSource({
        "'', OPEN, , nextDue",
        "'?level=3', OPEN, 3, nextDue",
        "'?box=MINE', MINE, , nextDue",
        "'?box=OVERDUE', OVERDUE, , nextDue",
        "'?box=CLOSED', CLOSED, , closedAt"
    })
    void tabs(String tab, IncidentBox box, @Nullable Integer level, String order) throws Exception {
        var filter = ArgumentCaptor.forClass(IncidentFilter.class);
        var page = ArgumentCaptor.forClass(Pageable.class);

        web.perform(get("/incidents" + tab).with(as(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("aria-current=\"true\"")));

        verify(incidents).find(filter.capture(), page.capture());
        assertThat(filter.getValue())
                .isEqualTo(new IncidentFilter(box, SignedInUsers.ID, level, null, null, null, null));
        assertThat(page.getValue().getSort())
                .first()
                .extracting(Sort.Order::getProperty)
                .isEqualTo(order);
    }

    @Test
    void filtersReachTheServiceAndTheListFollows() throws Exception {
        var filter = ArgumentCaptor.forClass(IncidentFilter.class);

        web.perform(get("/incidents?search= 17 &incidentClass=MINOR&status=FIXING&page=2")
                        .header("HX-Request", "true")
                        .with(as(Role.SUPPORT_L2)))
                .andExpect(content().string(not(containsString("<html"))))
                .andExpect(content().string(containsString("live:service from:body")));

        verify(incidents).find(filter.capture(), any());
        assertThat(filter.getValue())
                .isEqualTo(new IncidentFilter(
                        IncidentBox.OPEN,
                        SignedInUsers.ID,
                        null,
                        IncidentClass.MINOR,
                        IncidentStatus.FIXING,
                        "17",
                        null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"box=x", "level=x", "status=x", "incidentClass=x"})
    void whatIsNoFilterIsRefused(String odd) throws Exception {
        web.perform(get("/incidents?" + odd).with(as(Role.MANAGER))).andExpect(status().isBadRequest());
    }

    @Test
    void anEmptyBoardSaysSo() throws Exception {
        given(incidents.find(any(), any())).willReturn(new PageImpl<>(List.of(), PageRequest.of(0, 20), 0));

        web.perform(get("/incidents").with(as(Role.MANAGER)))
                .andExpect(content().string(containsString("Nothing waits here")));
        web.perform(get("/incidents?search=x").with(as(Role.MANAGER)))
                .andExpect(content().string(containsString("Nothing found")));
    }

    @Test
    void theLoadIsShownInBarsAndNumbers() throws Exception {
        given(board.load())
                .willReturn(List.of(
                        new LineLoad(
                                1,
                                List.of(
                                        new PersonLoad(null, null, 1, 0, 25),
                                        new PersonLoad(UserId.next(), "Sabina", 4, 2, 100))),
                        new LineLoad(2, List.of())));

        web.perform(get("/incidents/load").with(as(Role.SUPPORT_L4)))
                .andExpect(content().string(containsString("Sabina")))
                .andExpect(content().string(containsString("nobody yet")))
                .andExpect(content().string(containsString("open: 5")))
                .andExpect(content().string(containsString("overdue: 2")))
                .andExpect(content().string(containsString("bar-50")))
                .andExpect(content().string(containsString("Nobody belongs to this line yet")));
    }

    @Test
    @Tag("M26")
    void similarOnesAreShownWithTheirSolution() throws Exception {
        var past = new SimilarIncident(ID, 17, "Printer", IncidentStatus.CLOSED, NOW, "Paper put in");
        given(similar.to("printer jams", 5)).willReturn(List.of(past));
        given(similar.to(ID, 5)).willReturn(List.of(past));

        web.perform(get("/incidents/similar?title=printer&description=jams").with(as(Role.SUPPORT_L1)))
                .andExpect(content().string(containsString("href=\"/incidents/" + ID)))
                .andExpect(content().string(containsString("Solved: Paper put in")));
        web.perform(get("/incidents/similar?title=printer&description=jams").with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("No. 17 Printer")))
                .andExpect(content().string(not(containsString("href"))));
        web.perform(get("/incidents/" + ID + "/similar").with(as(Role.SUPPORT_L1)))
                .andExpect(content().string(containsString("No. 17 Printer")));
    }

    @Test
    void boardsAreForSupport() throws Exception {
        web.perform(get("/incidents").with(as(Role.OPERATOR))).andExpect(status().isForbidden());
        web.perform(get("/incidents/load").with(as(Role.CLIENT))).andExpect(status().isForbidden());
    }

    private void shows(IncidentView incident) {
        given(incidents.find(any(), any())).willReturn(new PageImpl<>(List.of(incident), PageRequest.of(0, 20), 1));
    }

    private static ClockView clock(ClockKind kind, long minutes, int percent, ClockView.State state) {
        return new ClockView(kind, NOW.plusSeconds(minutes * 60), Duration.ofMinutes(minutes), percent, state);
    }

    static IncidentView incident(@Nullable Instant reactedAt, ClockView... clocks) {
        return incident(ID, IncidentStatus.DIAGNOSING, null, reactedAt, SignedInUsers.ID, List.of(clocks));
    }

    static IncidentView incident(
            IncidentId id,
            IncidentStatus status,
            @Nullable PauseReason waiting,
            @Nullable Instant reactedAt,
            UserId reporter,
            List<ClockView> clocks) {
        var solved = status.compareTo(IncidentStatus.CONFIRMING) >= 0;
        return new IncidentView(
                id,
                17,
                IncidentKind.INCIDENT,
                "Reports are empty",
                "Since the morning",
                Effect.MODULE,
                IncidentClass.SIGNIFICANT,
                null,
                null,
                status,
                waiting,
                IncidentSource.PORTAL,
                Reporter.user(reporter, "Olga Lisina"),
                1,
                null,
                UserId.next(),
                "Sabina Kim",
                NOW,
                reactedAt,
                solved ? NOW : null,
                status == IncidentStatus.CLOSED ? NOW : null,
                status == IncidentStatus.CLOSED ? NOW.plusSeconds(86_400) : null,
                null,
                solved ? "Index rebuilt" : null,
                null,
                null,
                clocks);
    }
}
