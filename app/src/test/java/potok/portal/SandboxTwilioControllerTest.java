package potok.portal;

import static org.assertj.core.api.Assertions.assertThat;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageImpl;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.integrations.outbox.Outbox;
import potok.integrations.outbox.OutboxStatus;
import potok.integrations.outbox.OutboxView;
import potok.integrations.sandbox.Faults;
import potok.integrations.sandbox.Faults.Fault;
import potok.integrations.sandbox.SentSms;
import potok.integrations.sandbox.TwilioPhones;

@Tag("B5")
@PageTest(SandboxTwilioController.class)
class SandboxTwilioControllerTest {
    private static final UUID OURS = UUID.randomUUID();

    private final Faults faults = new Faults();

    @Autowired
    private MockMvc web;

    @MockitoBean
    private TwilioPhones phones;

    @MockitoBean
    private Outbox outbox;

    @BeforeEach
    void twoPhones() {
        faults.put(Fault.SERVER_ERROR);
        given(phones.faults()).willReturn(faults);
        given(outbox.latest(any()))
                .willReturn(new PageImpl<>(List.of(new OutboxView(
                        OURS,
                        "sms",
                        null,
                        "+15005550077",
                        null,
                        "Ours",
                        "test:1",
                        false,
                        Instant.now(),
                        OutboxStatus.SENT,
                        1,
                        Instant.now(),
                        null,
                        Instant.now(),
                        null))));
        given(phones.received())
                .willReturn(List.of(
                        sms(OURS, "Your order is confirmed"), sms(UUID.randomUUID(), "Of another organisation")));
    }

    @Test
    void showsWhatPhonesGotFromUsAndFromNobodyElse() throws Exception {
        web.perform(get("/sandbox/twilio-phones").with(as(Role.OPERATOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Your order is confirmed")))
                .andExpect(content().string(containsString("value=\"SERVER_ERROR\" selected")))
                .andExpect(content().string(not(containsString("Of another organisation"))));
    }

    @Test
    void aPhoneAnswers() throws Exception {
        web.perform(post("/sandbox/twilio-sms")
                        .param("from", "+1 (500) 555-00-77")
                        .param("text", "STOP")
                        .with(csrf())
                        .with(as(Role.OPERATOR)))
                .andExpect(status().isOk());

        verify(phones).write(any(), eq("+15005550077"), eq("STOP"));
    }

    @Test
    void nobodyWritesFromNowhere() throws Exception {
        web.perform(post("/sandbox/twilio-sms")
                        .param("from", "nowhere")
                        .param("text", "")
                        .with(csrf())
                        .with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("Check the number")));

        verify(phones, never()).write(any(), any(), any());
    }

    @Test
    void faultsAreSwitchedOn() throws Exception {
        web.perform(post("/sandbox/twilio-faults")
                        .param("fault", "TOO_MANY_REQUESTS")
                        .param("reordered", "true")
                        .with(csrf())
                        .with(as(Role.MANAGER)))
                .andExpect(status().isOk());

        assertThat(faults.present()).isEqualTo(Fault.TOO_MANY_REQUESTS);
        assertThat(faults.duplicates()).isFalse();
        assertThat(faults.reordered()).isTrue();
    }

    private static SentSms sms(UUID message, String text) {
        return new SentSms("SM1", message.toString(), "+15005550006", "+15005550077", text, Instant.now());
    }
}
