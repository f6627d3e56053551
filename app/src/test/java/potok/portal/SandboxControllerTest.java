package potok.portal;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.identity.SignedInUsers;
import potok.integrations.outbox.Outbox;
import potok.integrations.outbox.OutboxStatus;
import potok.integrations.outbox.OutboxView;
import potok.integrations.sandbox.Delivery;
import potok.integrations.sandbox.Faults;
import potok.integrations.sandbox.MangoExchange;
import potok.integrations.sandbox.PlaceCall;
import potok.integrations.sandbox.PlaceCall.Manner;
import potok.integrations.sandbox.PlacedCall;
import potok.integrations.sandbox.ReceivedMail;
import potok.integrations.sandbox.SandboxMail;
import potok.people.Staff;
import potok.people.StaffView;
import potok.settings.PhoneLineView;
import potok.settings.PhoneLines;
import potok.shared.PhoneNumber;

@Tag("C16")
@PageTest(SandboxController.class)
class SandboxControllerTest {
    private static final PlaceCall MISSED = new PlaceCall(
            "+74950000001", "+79000000001", null, Duration.ofSeconds(6), Duration.ZERO, Set.of(Manner.OUT_OF_ORDER));

    @Autowired
    private MockMvc web;

    @MockitoBean
    private MangoExchange exchange;

    @MockitoBean
    private Outbox outbox;

    @MockitoBean
    private SandboxMail mailbox;

    @MockitoBean
    private PhoneLines lines;

    @Autowired
    private Staff staff;

    @BeforeEach
    void anExchange() {
        given(lines.all()).willReturn(List.of(new PhoneLineView(PhoneNumber.of("+74950000001"), "Москва", "avito")));
        given(staff.operators())
                .willReturn(
                        List.of(new StaffView(SignedInUsers.ID, "operator", "Olga Lisina", "Москва", "101", Set.of())));
        given(outbox.latest(any())).willReturn(Page.empty());
        given(exchange.faults()).willReturn(new Faults());
        given(exchange.latest())
                .willReturn(List.of(new PlacedCall(
                        "c1", Instant.now(), MISSED, List.of(new Delivery("/webhooks/mango/events/call", "{}", 401)))));
    }

    @Test
    void pageOffersLinesAndOperatorsAndShowsWhatWasSent() throws Exception {
        web.perform(get("/sandbox").with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Москва · avito · +7 495 000-00-01")))
                .andExpect(content().string(containsString("Olga Lisina · 101")))
                .andExpect(content().string(containsString("/webhooks/mango/events/call")))
                .andExpect(content().string(containsString("401")));
    }

    @Test
    @Tag("C18")
    void mailOfOurMessagesIsShownWithItsLinks() throws Exception {
        var id = UUID.randomUUID();
        given(outbox.latest(any()))
                .willReturn(new PageImpl<>(List.of(new OutboxView(
                        id,
                        "email",
                        null,
                        "olga@example.com",
                        "New password",
                        "",
                        "mail:reset",
                        true,
                        Instant.now(),
                        OutboxStatus.SENT,
                        1,
                        Instant.now(),
                        null,
                        Instant.now(),
                        null))));
        given(mailbox.latest(anyInt()))
                .willReturn(List.of(
                        mail(id, "olga@example.com", "Go to https://example.com/p/1."),
                        mail(UUID.randomUUID(), "stranger@example.com", "Not for you")));

        web.perform(get("/sandbox").with(as(Role.MANAGER)))
                .andExpect(content()
                        .string(containsString("<a href=\"https://example.com/p/1\">https://example.com/p/1</a>.")))
                .andExpect(content().string(containsString("Confidential")))
                .andExpect(content().string(not(containsString("stranger@example.com"))));
    }

    private static ReceivedMail mail(UUID id, String to, String text) {
        return new ReceivedMail(
                id.toString(), Instant.now(), "potok@example.com", to, "New password", text, "<p>x</p>");
    }

    @Test
    void nobodyAnswersWhenNobodyIsChosen() throws Exception {
        web.perform(post("/sandbox/calls")
                        .param("line", "+74950000001")
                        .param("caller", "+79000000001")
                        .param("answeredBy", "")
                        .param("ringing", "6")
                        .param("talk", "0")
                        .param("manners", "OUT_OF_ORDER")
                        .with(csrf())
                        .with(as(Role.MANAGER)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"exchanged\"")));

        verify(exchange).place(MISSED);
    }

    @Test
    void callWithoutCallerIsNotPlaced() throws Exception {
        web.perform(post("/sandbox/calls")
                        .param("line", "+74950000001")
                        .param("caller", "")
                        .param("ringing", "6")
                        .param("talk", "9")
                        .with(csrf())
                        .with(as(Role.MANAGER)))
                .andExpect(content().string(containsString("text-bg-danger")));

        verify(exchange, never()).place(any());
    }

    @Test
    void accountantsDoNotPlay() throws Exception {
        web.perform(get("/sandbox").with(as(Role.ACCOUNTANT))).andExpect(status().isForbidden());
    }
}
