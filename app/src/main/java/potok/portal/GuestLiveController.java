package potok.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import potok.messaging.webchat.GuestDesk;
import potok.shared.Organisations;

/** The stream of a guest's page: that there is something new in his own talk, and nothing else. */
@Controller
class GuestLiveController {
    private final LivePages pages;
    private final GuestDesk desk;

    GuestLiveController(LivePages pages, GuestDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping("/chat/{key}/live")
    ResponseEntity<SseEmitter> live(@PathVariable String key, HttpServletRequest request) {
        var guest = desk.guest(key, request);
        return pages.openForGuest(Organisations.current(), guest.id())
                .map(page -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        .body(page))
                .orElseGet(() ->
                        ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build());
    }
}
