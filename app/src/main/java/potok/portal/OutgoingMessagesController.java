package potok.portal;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxTrigger;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.integrations.outbox.Outbox;
import potok.integrations.outbox.OutboxStatus;

/** What we told people outside, and what became of it; failed messages are sent again here. */
@Controller
@RequestMapping("/outbox-messages")
class OutgoingMessagesController {
    private static final int PAGE_SIZE = 20;

    private final Outbox outbox;

    OutgoingMessagesController(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable OutboxStatus status,
            @RequestParam(defaultValue = "1") int page,
            Model model,
            HtmxRequest htmx) {
        model.addAttribute("status", status);
        model.addAttribute("statuses", OutboxStatus.values());
        model.addAttribute("messages", outbox.find(status, PageRequest.of(Math.max(page, 1) - 1, PAGE_SIZE)));
        return htmx.isHtmxRequest() ? "portal/outbox-messages :: list" : "portal/outbox-messages";
    }

    @PostMapping("/{id}/retry")
    @HxTrigger("outbox-changed")
    String retry(@PathVariable UUID id, Model model) {
        outbox.retry(id);
        model.addAttribute("toast", "outbox.will-be-retried");
        return "parts :: toast";
    }

    @ExceptionHandler(NoSuchElementException.class)
    void unknown(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }
}
