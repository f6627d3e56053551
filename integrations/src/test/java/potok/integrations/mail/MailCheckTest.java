package potok.integrations.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import potok.integrations.mail.MailCheck.Result;

@Tag("M19")
class MailCheckTest {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final MailCheck check = new MailCheck();

    @BeforeEach
    void start() {
        server.getUserManager().setAuthRequired(true);
        server.setUser("crm@example.com", "crm", "right");
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void rightPasswordConnectsAndSendsNothing() {
        assertThat(check.check(account("right", false))).isEqualTo(Result.CONNECTED);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void wrongPasswordIsTold() {
        assertThat(check.check(account("wrong", false))).isEqualTo(Result.PASSWORD_REFUSED);
    }

    @Test
    void missingEncryptionIsTold() {
        assertThat(check.check(account("right", true))).isEqualTo(Result.NO_ENCRYPTION);
    }

    @Test
    void deadServerIsTold() {
        var account = account("right", false);
        server.stop();

        assertThat(check.check(account)).isEqualTo(Result.UNREACHABLE);
    }

    private MailServer.Account account(String password, boolean startTls) {
        return new MailServer.Account(
                "127.0.0.1", server.getSmtp().getPort(), "crm", password, "crm@example.com", startTls);
    }
}
