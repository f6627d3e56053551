package potok.portal;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxTrigger;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.integrations.inbox.Inbox;
import potok.integrations.inbox.InboxStatus;
import potok.shared.Paging;

/** What outside systems told us, and what became of it; failed events are tried again or given up here. */
@Controller
@RequestMapping("/inbox-events")
class IncomingEventsController {
    private static final int PAGE_SIZE = 20;

    private final Inbox inbox;

    IncomingEventsController(Inbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable InboxStatus status,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            HtmxRequest htmx) {
        model.addAttribute("status", status);
        model.addAttribute("statuses", InboxStatus.values());
        model.addAttribute("events", inbox.find(status, Paging.page(page, PAGE_SIZE, Sort.unsorted())));
        return htmx.isHtmxRequest() ? "portal/inbox-events :: list" : "portal/inbox-events";
    }

    @PostMapping("/{id}/retry")
    @HxTrigger("inbox-changed")
    String retry(@PathVariable UUID id, Model model) {
        inbox.retry(id);
        return told("inbox.will-be-retried", model);
    }

    @PostMapping("/{id}/give-up")
    @HxTrigger("inbox-changed")
    String giveUp(@PathVariable UUID id, Model model) {
        inbox.giveUp(id);
        return told("inbox.given-up", model);
    }

    @ExceptionHandler(NoSuchElementException.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private static String told(String text, Model model) {
        model.addAttribute("toast", text);
        return "parts :: toast";
    }
}
