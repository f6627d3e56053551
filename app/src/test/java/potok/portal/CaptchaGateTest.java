package potok.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import potok.integrations.captcha.Captcha;
import potok.integrations.captcha.CaptchaAccount;
import potok.integrations.captcha.CaptchaRefused;
import potok.integrations.captcha.CaptchaService;
import potok.shared.NotRobot;
import potok.shared.RuleBroken;

@Tag("D6")
class CaptchaGateTest {
    private final Captcha captcha = mock();
    private final CaptchaGate gate = new CaptchaGate(captcha);
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/password/forgot");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    static class Forms {
        @NotRobot
        public void guarded() {}

        public void open() {}
    }

    @BeforeEach
    void account() {
        given(captcha.account()).willReturn(new CaptchaAccount(CaptchaService.HCAPTCHA, "key", "secret", ""));
        request.setParameter("h-captcha-response", "token");
    }

    @Test
    void peopleAreLetThrough() throws Exception {
        assertThat(gate.preHandle(request, response, handler("guarded"))).isTrue();
        verify(captcha).verify(eq("token"), any());
    }

    @Test
    void robotsAreSentBackToTheForm() throws Exception {
        willThrow(mock(CaptchaRefused.class)).given(captcha).verify(any(), any());

        assertThat(gate.preHandle(request, response, handler("guarded"))).isFalse();
        assertThat(response.getRedirectedUrl()).isEqualTo("/password/forgot?captcha=refused");
        assertThat(gate.preHandle(request, response, handler("open"))).isTrue();
    }

    @Test
    void fragmentsAreToldInAToast() {
        willThrow(mock(CaptchaRefused.class)).given(captcha).verify(any(), any());
        request.addHeader("HX-Request", "true");

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> gate.preHandle(request, response, handler("guarded")));
    }

    @Test
    void policyGrowsByTheCaptchasHostsOnly() {
        var widened = CaptchaPolicy.widened(
                "default-src 'self'; style-src 'self' 'unsafe-inline'; object-src 'none'", "https://hcaptcha.com");

        assertThat(widened)
                .contains("default-src 'self';", "script-src 'self' https://hcaptcha.com")
                .contains(
                        "frame-src 'self' https://hcaptcha.com",
                        "style-src 'self' 'unsafe-inline' https://hcaptcha.com")
                .contains("object-src 'none'");
    }

    private static HandlerMethod handler(String method) throws NoSuchMethodException {
        return new HandlerMethod(new Forms(), Forms.class.getMethod(method));
    }
}
