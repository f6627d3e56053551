package potok.messaging.webchat.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import potok.messaging.webchat.AnsweringHours;
import potok.messaging.webchat.Visitor;
import potok.messaging.webchat.WebChat;

/** Puts a visitor's talk into his page. */
@Component
class ChatPage {
    private final WebChat chat;
    private final AnsweringHours hours;

    ChatPage(WebChat chat, AnsweringHours hours) {
        this.chat = chat;
        this.hours = hours;
    }

    /** @param base under which his page stands */
    void talk(Visitor visitor, String base, Model model) {
        model.addAttribute("talk", chat.talk(visitor));
        model.addAttribute("base", base);
        model.addAttribute("longest", WebChat.longest());
        model.addAttribute("mostFiles", WebChat.mostFiles());
        welcome(model);
    }

    void welcome(Model model) {
        model.addAttribute("answersFrom", hours.next().orElse(null));
    }
}
