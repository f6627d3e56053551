package potok.messaging.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.identity.SignedIn;

/** One inbox for all channels. */
@Controller
@RequestMapping("/conversations")
class ConversationsController {
    private final ConversationList conversationList;

    ConversationsController(ConversationList conversationList) {
        this.conversationList = conversationList;
    }

    @GetMapping
    String list(
            @ModelAttribute("query") ConversationQuery query,
            @RequestParam(defaultValue = "1") int page,
            @AuthenticationPrincipal SignedIn reader,
            Model model,
            HtmxRequest htmx) {
        conversationList.list(query, page, reader, model);
        if (htmx.isHtmxRequest()) {
            return "messaging/conversations :: list";
        }
        conversationList.filters(model);
        return "messaging/conversations";
    }
}
