package potok.messaging.webchat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;
import potok.settings.Settings;
import potok.shared.NotFound;

/** Knows a guest again by what his browser keeps for this page alone. */
@Component
public class GuestDesk {
    static final String COOKIE = "guest";

    private final WebChatDoor door;
    private final WebGuests guests;
    private final Settings settings;

    GuestDesk(WebChatDoor door, WebGuests guests, Settings settings) {
        this.door = door;
        this.guests = guests;
        this.settings = settings;
    }

    /** @throws NotFound when the page is closed, or leads to nobody */
    public void mustBeOpen(String key) {
        if (!door.isOpen(key)) {
            throw new NotFound(key);
        }
    }

    /** @throws NotFound also for who is none of its guests */
    public Visitor guest(String key, HttpServletRequest request) {
        mustBeOpen(key);
        return find(request).orElseThrow(() -> new NotFound(key));
    }

    public Optional<Visitor> find(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .flatMap(cookie -> guests.find(cookie.getValue()));
    }

    /** What he wrote is his account's from now on. */
    public void forget(String key, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(key, "", Duration.ZERO, request));
    }

    /** Who follows a link from elsewhere is known, too; no script reads it, and no other page is sent it. */
    public void remember(String key, String token, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, cookie(key, token, settings.get(WebChatSettings.REMEMBERED), request));
    }

    private static String cookie(String key, String token, Duration kept, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, token)
                .path("/chat/" + key)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .maxAge(kept)
                .build()
                .toString();
    }
}
