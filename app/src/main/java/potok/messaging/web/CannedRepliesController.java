package potok.messaging.web;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import potok.messaging.CannedReplies;

/** Where managers keep the answers that are written often. */
@Controller
@RequestMapping("/canned-replies")
class CannedRepliesController {
    private static final String LIST = "messaging/canned-replies :: list";

    private final CannedReplies replies;

    CannedRepliesController(CannedReplies replies) {
        this.replies = replies;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("replies", replies.all());
        return "messaging/canned-replies";
    }

    @PostMapping
    String add(@RequestParam String shortcut, @RequestParam String text, Model model) {
        replies.add(shortcut, text);
        return list(model);
    }

    @PostMapping("/{id}")
    String change(@PathVariable UUID id, @RequestParam String shortcut, @RequestParam String text, Model model) {
        replies.change(id, shortcut, text);
        return list(model);
    }

    @PostMapping("/{id}/delete")
    String delete(@PathVariable UUID id, Model model) {
        replies.delete(id);
        return list(model);
    }

    private String list(Model model) {
        page(model);
        return LIST;
    }
}
