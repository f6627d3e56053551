package potok.integrations.captcha;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import potok.integrations.RealDatabase;
import potok.integrations.captcha.CaptchaRefused.Reason;

/** Against the stand-in, over HTTP. */
@Tag("D6")
@RealDatabase
class CaptchaIT {
    private static final String SITE_KEY = "sandbox-site-key";
    private static final String SECRET = "sandbox-captcha-secret";

    @Value("http://localhost:${server.port}/sandbox/captcha/")
    private String standIn;

    @Test
    void anAnswerIsGoodOnce() throws Exception {
        var captcha = captcha(SITE_KEY, SECRET, standIn);
        var token = ticked();

        assertThatCode(() -> captcha.verify(token, "127.0.0.1")).doesNotThrowAnyException();
        refused(Reason.REFUSED, captcha, token);
    }

    @Test
    void inventedAndMissingAnswersAreRefused() {
        var captcha = captcha(SITE_KEY, SECRET, standIn);

        refused(Reason.REFUSED, captcha, "sandbox.00000000-0000-0000-0000-000000000000");
        refused(Reason.REFUSED, captcha, "robot");
        refused(Reason.MISSING, captcha, null);
        refused(Reason.MISSING, captcha, " ");
        refused(Reason.MISSING, captcha, "x".repeat(10_000));
    }

    @Test
    void wrongSecretIsOurFaultAndStillClosed() throws Exception {
        refused(Reason.MISCONFIGURED, captcha(SITE_KEY, "another", standIn), ticked());
    }

    @Test
    void nobodyPassesWhileTheServiceIsDown() {
        refused(Reason.UNREACHABLE, captcha(SITE_KEY, SECRET, "http://localhost:1/"), "token");
        refused(Reason.UNREACHABLE, captcha(SITE_KEY, SECRET, standIn + "nothing-here/"), "token");
    }

    @Test
    void everybodyPassesWithoutKeys() {
        assertThatCode(() -> captcha("", "", "").verify(null, "127.0.0.1")).doesNotThrowAnyException();
    }

    private static Captcha captcha(String siteKey, String secret, String address) {
        var account = new CaptchaAccount(CaptchaService.RECAPTCHA_V2, siteKey, secret, address);
        return new Captcha(() -> account);
    }

    private static void refused(Reason reason, Captcha captcha, @Nullable String token) {
        assertThatExceptionOfType(CaptchaRefused.class)
                .isThrownBy(() -> captcha.verify(token, "127.0.0.1"))
                .matches(refused -> refused.reason() == reason);
    }

    /** What the ticked box gets. */
    private String ticked() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(standIn + "token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("sitekey=" + SITE_KEY))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return answer.body().replaceAll(".*\"token\":\"([^\"]+)\".*", "$1");
    }
}
