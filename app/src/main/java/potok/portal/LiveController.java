package potok.portal;

import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import potok.identity.CurrentUser;
import potok.shared.Organisations;

/** The stream of a visible page: names of topics that have changed, no data; the page then asks for its fragments. */
@Controller
class LiveController {
    private final LivePages pages;

    LiveController(LivePages pages) {
        this.pages = pages;
    }

    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(@RequestParam List<String> topics) {
        return pages.open(
                Set.copyOf(topics),
                Organisations.current(),
                CurrentUser.find().map(user -> user.id().value()).orElse(null));
    }
}
