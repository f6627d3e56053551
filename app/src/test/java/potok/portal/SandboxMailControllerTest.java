package potok.portal;

import static org.hamcrest.Matchers.containsString;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static potok.identity.SignedInUsers.as;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import potok.identity.Role;
import potok.integrations.outbox.Outbox;
import potok.integrations.sandbox.SandboxMail;

@Tag("B5")
@PageTest(SandboxMailController.class)
class SandboxMailControllerTest {
    @Autowired
    private MockMvc web;

    @MockitoBean
    private SandboxMail mail;

    @MockitoBean
    private Outbox outbox;

    @BeforeEach
    void aServer() {
        given(mail.isOurs()).willReturn(true);
        given(mail.isRunning()).willReturn(true);
        given(mail.write(any())).willReturn(true);
        given(outbox.latest(any())).willReturn(Page.empty());
    }

    @Test
    void anybodyWritesToUs() throws Exception {
        var answered = UUID.randomUUID();

        web.perform(get("/sandbox/mail-letters").with(as(Role.OPERATOR))).andExpect(status().isOk());
        web.perform(post("/sandbox/mail-letters")
                        .param("from", "anna@client.test")
                        .param("subject", "Re: order")
                        .param("text", "Thank you")
                        .param("answers", answered.toString())
                        .with(csrf())
                        .with(as(Role.OPERATOR)))
                .andExpect(status().isOk());

        verify(mail)
                .write(argThat(letter -> letter.from().equals("anna@client.test")
                        && ("<" + answered + "@potok>").equals(letter.headers().get("In-Reply-To"))));
    }

    @Test
    void nobodyWritesFromNowhere() throws Exception {
        web.perform(post("/sandbox/mail-letters")
                        .param("from", "nowhere")
                        .param("subject", "")
                        .param("text", "x")
                        .param("answers", "")
                        .with(csrf())
                        .with(as(Role.OPERATOR)))
                .andExpect(content().string(containsString("Check the address")));

        verify(mail, never()).write(any());
    }

    @Test
    void theServerGoesDownAndComesBack() throws Exception {
        web.perform(post("/sandbox/mail-faults")
                        .param("down", "true")
                        .with(csrf())
                        .with(as(Role.MANAGER)))
                .andExpect(status().isOk());
        verify(mail).stop();

        given(mail.isRunning()).willReturn(false);
        web.perform(post("/sandbox/mail-faults").with(csrf()).with(as(Role.MANAGER)))
                .andExpect(status().isOk());
        verify(mail).start();
    }
}
