package potok.messaging.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import potok.identity.SignedIn;
import potok.identity.UserId;
import potok.messaging.CannedReplies;
import potok.messaging.ChannelLimits;
import potok.messaging.ConversationHistory;
import potok.messaging.ConversationId;
import potok.messaging.ConversationPriority;
import potok.messaging.Conversations;
import potok.messaging.Reply;
import potok.people.Staff;

/** One conversation in the inbox: what was written, and everything that can be done with it. */
@Controller
@RequestMapping("/conversations/{id}")
class ConversationController {
    private static final String PAGE = "messaging/conversations";
    private static final String TALK = PAGE + " :: talk";
    private static final String MESSAGES = PAGE + " :: messages";
    private static final int SHOWN = 200;

    private final Conversations conversations;
    private final ConversationHistory history;
    private final CannedReplies canned;
    private final ConversationList conversationList;
    private final Staff staff;
    private final Clock clock;

    ConversationController(
            Conversations conversations,
            ConversationHistory history,
            CannedReplies canned,
            ConversationList conversationList,
            Staff staff,
            Clock clock) {
        this.conversations = conversations;
        this.history = history;
        this.canned = canned;
        this.conversationList = conversationList;
        this.staff = staff;
        this.clock = clock;
    }

    @GetMapping
    String page(
            @PathVariable ConversationId id,
            @ModelAttribute("query") ConversationQuery query,
            @AuthenticationPrincipal SignedIn reader,
            Model model,
            HtmxRequest htmx) {
        talk(id, reader, model);
        if (htmx.isHtmxRequest()) {
            return TALK;
        }
        conversationList.list(query, 1, reader, model);
        conversationList.filters(model);
        return PAGE;
    }

    @GetMapping("/head")
    String head(@PathVariable ConversationId id, Model model) {
        heading(id, model);
        return PAGE + " :: head";
    }

    @GetMapping("/messages")
    String messages(@PathVariable ConversationId id, Model model) {
        heading(id, model);
        model.addAttribute("messages", history.latest(id, SHOWN));
        return MESSAGES;
    }

    @PostMapping("/messages")
    String reply(
            @PathVariable ConversationId id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Model model) {
        conversations.reply(id, new Reply(text, Attached.of(files, Reply.File::new)));
        return messages(id, model);
    }

    @PostMapping("/messages/{message}/retry")
    String retry(@PathVariable ConversationId id, @PathVariable UUID message, Model model) {
        conversations.retry(id, message);
        return messages(id, model);
    }

    @PostMapping("/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable ConversationId id) {
        conversations.read(id);
    }

    @PostMapping("/take")
    String take(@PathVariable ConversationId id, @AuthenticationPrincipal SignedIn reader, Model model) {
        conversations.take(id);
        return talk(id, reader, model);
    }

    @PostMapping("/hand-over")
    String handOver(
            @PathVariable ConversationId id,
            @RequestParam UUID operator,
            @AuthenticationPrincipal SignedIn reader,
            Model model) {
        conversations.handOver(id, new UserId(operator));
        return talk(id, reader, model);
    }

    @PostMapping("/priority")
    String prioritise(
            @PathVariable ConversationId id,
            @RequestParam ConversationPriority priority,
            @AuthenticationPrincipal SignedIn reader,
            Model model) {
        conversations.prioritise(id, priority);
        return talk(id, reader, model);
    }

    @PostMapping("/close")
    String close(@PathVariable ConversationId id, @AuthenticationPrincipal SignedIn reader, Model model) {
        conversations.close(id);
        return talk(id, reader, model);
    }

    @PostMapping("/reopen")
    String reopen(@PathVariable ConversationId id, @AuthenticationPrincipal SignedIn reader, Model model) {
        conversations.reopen(id);
        return talk(id, reader, model);
    }

    private String talk(ConversationId id, SignedIn reader, Model model) {
        heading(id, model);
        var conversation = conversations.view(id);
        model.addAttribute("messages", history.latest(id, SHOWN));
        model.addAttribute("limits", ChannelLimits.of(conversation.channel()));
        model.addAttribute("canned", canned.allFor(conversation.clientName(), reader.name()));
        return TALK;
    }

    private void heading(ConversationId id, Model model) {
        var conversation = conversations.view(id);
        model.addAttribute("conversation", conversation.shown());
        model.addAttribute("city", conversation.city());
        model.addAttribute("waiting", Waiting.of(conversation, clock.instant()));
        model.addAttribute("colleagues", staff.operators());
        model.addAttribute("priorities", ConversationPriority.values());
    }
}
