package potok.incidents.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import potok.incidents.IncidentView;
import potok.incidents.Incidents;
import potok.messaging.ConversationId;
import potok.messaging.Conversations;

/** What was registered of a conversation, and where it stands: a part of the inbox, asked for by it. */
@Controller
class ConversationIncidentsController {
    private final Incidents incidents;
    private final Conversations conversations;

    ConversationIncidentsController(Incidents incidents, Conversations conversations) {
        this.incidents = incidents;
        this.conversations = conversations;
    }

    @GetMapping("/conversations/{id}/incidents")
    String ofConversation(@PathVariable ConversationId id, Model model) {
        var conversation = conversations.view(id);
        model.addAttribute("conversation", conversation.shown());
        model.addAttribute(
                "registered",
                incidents.ofConversation(id.value()).stream()
                        .map(IncidentView::shown)
                        .toList());
        return "incidents/of-conversation :: incidents";
    }
}
