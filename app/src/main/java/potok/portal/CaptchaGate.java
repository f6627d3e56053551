package potok.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import potok.integrations.captcha.Captcha;
import potok.integrations.captcha.CaptchaRefused;
import potok.shared.NotRobot;
import potok.shared.RuleBroken;

/** Sends robots back to the form, which tells them so. */
class CaptchaGate implements HandlerInterceptor {
    private final Captcha captcha;

    CaptchaGate(Captcha captcha) {
        this.captcha = captcha;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || !method.hasMethodAnnotation(NotRobot.class)) {
            return true;
        }
        try {
            captcha.verify(request.getParameter(captcha.account().field()), request.getRemoteAddr());
            return true;
        } catch (CaptchaRefused refused) {
            if (request.getHeader("HX-Request") != null) {
                throw new RuleBroken("captcha-refused");
            }
            response.sendRedirect(request.getRequestURI() + "?captcha=refused");
            return false;
        }
    }
}
