package potok.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.servlet.HandlerInterceptor;
import potok.identity.CurrentUser;
import potok.identity.SignInSettings;
import potok.settings.Settings;

/** Sessions end after as long without a click as the settings say, those that are open already too. */
class SessionIdle implements HandlerInterceptor {
    private final Settings settings;

    SessionIdle(Settings settings) {
        this.settings = settings;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var session = request.getSession(false);
        if (session != null && CurrentUser.find().isPresent()) {
            var idle = Math.toIntExact(settings.get(SignInSettings.SESSION_IDLE).toSeconds());
            if (session.getMaxInactiveInterval() != idle) {
                session.setMaxInactiveInterval(idle);
            }
        }
        return true;
    }
}
