package potok.incidents.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.identity.UserId;
import potok.incidents.CommentView;
import potok.incidents.Effect;
import potok.incidents.IncidentBox;
import potok.incidents.IncidentFiles;
import potok.incidents.IncidentFilter;
import potok.incidents.IncidentId;
import potok.incidents.IncidentKind;
import potok.incidents.IncidentSolutions;
import potok.incidents.IncidentSource;
import potok.incidents.IncidentStatus;
import potok.incidents.IncidentView;
import potok.incidents.Incidents;
import potok.incidents.PauseReason;
import potok.incidents.Priority;
import potok.incidents.RegisterIncident;
import potok.incidents.Reporter;
import potok.knowledge.Articles;
import potok.portal.PageTest;

@Tag("X8")
@PageTest({SupportRequestsController.class, SupportRequestController.class})
class SupportPagesTest {
    private static final IncidentId ID = IncidentId.next();
    private static final Instant NOW = Instant.parse("2026-11-20T19:00:00Z");

    @Autowired
    private MockMvc web;

    @MockitoBean
    private Incidents incidents;

    @MockitoBean
    private IncidentSolutions solutions;

    @MockitoBean
    private IncidentFiles files;

    @MockitoBean
    private Articles articles;

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybodySeesHisOwnRequestsAndNoOthers(Role role) throws Exception {
        var own = new IncidentFilter(IncidentBox.OPEN, SignedInUsers.ID, null, null, null, null, SignedInUsers.ID);
        given(incidents.find(any(), any())).willReturn(new PageImpl<>(List.of(), PageRequest.of(0, 20), 0));
        given(incidents.find(eq(own), any()))
                .willReturn(new PageImpl<>(List.of(own(IncidentStatus.FIXING, null)), PageRequest.of(0, 20), 1));

        web.perform(get("/support").with(as(role)))
                .andExpect(content().string(containsString("We are fixing it")))
                .andExpect(content().string(containsString("Sabina Kim is working on it")));
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTERED, , Received",
        "DIAGNOSING, REPORTER, Waiting for your answer",
        "DIAGNOSING, SUPPLIER, We are looking for the cause",
        "CONFIRMING, , please check",
        "CLOSED, , Open again"
    })
    void whereItStandsIsToldInPlainWords(IncidentStatus status, @Nullable PauseReason waiting, String words)
            throws Exception {
        given(incidents.view(ID)).willReturn(own(status, waiting));

        web.perform(get("/support/" + ID).with(as(Role.CLIENT)))
                .andExpect(content().string(containsString(words)));
    }

    @Test
    void whatColleaguesSayAmongThemselvesStaysThere() throws Exception {
        given(incidents.view(ID)).willReturn(own(IncidentStatus.FIXING, null));
        given(incidents.comments(ID))
                .willReturn(List.of(
                        new CommentView(NOW, "Sabina", "internal words", false, false),
                        new CommentView(NOW, "Sabina", "for you", true, false),
                        new CommentView(NOW, "Olga", "my own", true, true)));

        web.perform(get("/support/" + ID).with(as(Role.CLIENT)))
                .andExpect(content().string(containsString("for you")))
                .andExpect(content().string(containsString("my own")))
                .andExpect(content().string(not(containsString("internal words"))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"CLIENT", "MANAGER", "ADMIN", "SUPPORT_L1"})
    void anothersRequestDoesNotExist(Role role) throws Exception {
        given(incidents.view(ID))
                .willReturn(IncidentBoardsTest.incident(
                        ID, IncidentStatus.CONFIRMING, null, NOW, UserId.next(), List.of()));

        web.perform(get("/support/" + ID).with(as(role))).andExpect(status().isNotFound());
        web.perform(post("/support/" + ID + "/confirm").with(csrf()).with(as(role)))
                .andExpect(status().isNotFound());

        verify(solutions, never()).confirm(any());
    }

    @Test
    void heAnswersConfirmsRefusesAndOpensAgain() throws Exception {
        given(incidents.view(ID)).willReturn(own(IncidentStatus.CONFIRMING, null));

        web.perform(post("/support/" + ID + "/comments")
                        .param("text", " More ")
                        .with(csrf())
                        .with(as(Role.CLIENT)))
                .andExpect(header().string("HX-Trigger", "case-moved"))
                .andExpect(content().string(containsString("hx-swap-oob")));
        web.perform(post("/support/" + ID + "/confirm").with(csrf()).with(as(Role.CLIENT)))
                .andExpect(status().isOk());
        web.perform(post("/support/" + ID + "/reject")
                        .param("reason", "No")
                        .with(csrf())
                        .with(as(Role.CLIENT)))
                .andExpect(status().isOk());
        web.perform(post("/support/" + ID + "/reopen")
                        .param("reason", "Again")
                        .with(csrf())
                        .with(as(Role.CLIENT)))
                .andExpect(status().isOk());
        web.perform(post("/support/" + ID + "/reject")
                        .param("reason", " ")
                        .with(csrf())
                        .with(as(Role.CLIENT)))
                .andExpect(status().isBadRequest());

        verify(incidents).hearReporter(ID, "More");
        verify(solutions).confirm(ID);
        verify(solutions).reject(ID, "No");
        verify(solutions).reopen(ID, "Again");
    }

    @Test
    void aWishHasAPriorityAndAFaultAnEffect() throws Exception {
        var reporter = Reporter.user(SignedInUsers.ID, "Olga Lisina");
        var wish = new RegisterIncident(
                IncidentKind.REQUEST, "Seat", "A chair", null, Priority.LOW, reporter, IncidentSource.CABINET, null);
        given(files.register(wish, List.of())).willReturn(ID);

        web.perform(post("/support/new")
                        .param("kind", "REQUEST")
                        .param("title", "Seat")
                        .param("description", "A chair")
                        .param("priority", "LOW")
                        .param("effect", Effect.MODULE.name())
                        .with(csrf())
                        .with(as(Role.CLIENT)))
                .andExpect(redirectedUrl("/support/" + ID));
        web.perform(post("/support/new")
                        .param("kind", "INCIDENT")
                        .param("title", "Broken")
                        .param("description", "kept")
                        .with(csrf())
                        .with(as(Role.CLIENT)))
                .andExpect(content().string(containsString("is-invalid")))
                .andExpect(content().string(containsString("kept")));
    }

    @Test
    @Tag("M26")
    void clientsAreSuggestedWhatIsMeantForThem() throws Exception {
        web.perform(get("/support/suggest?title=printer").with(as(Role.CLIENT)));
        web.perform(get("/support/suggest?title=printer").with(as(Role.OPERATOR)));

        verify(articles).suggestToClient("printer", 5);
        verify(articles).suggest("printer", 5);
    }

    private static IncidentView own(IncidentStatus status, @Nullable PauseReason waiting) {
        return IncidentBoardsTest.incident(ID, status, waiting, NOW, SignedInUsers.ID, List.of());
    }
}
