package potok.messaging.webchat.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import potok.messaging.webchat.WebChatDoor;

/** Where an administrator finds the address of the public page, and changes it. */
@Controller
@RequestMapping("/web-chat")
class WebChatAddressController {
    private final WebChatDoor door;
    private final String publicAddress;

    WebChatAddressController(WebChatDoor door, @Value("${potok.public-address}") String publicAddress) {
        this.door = door;
        this.publicAddress = publicAddress;
    }

    @GetMapping
    String page(Model model) {
        model.addAttribute("open", door.isOpen());
        model.addAttribute(
                "address", door.key().map(key -> publicAddress + "/chat/" + key).orElse(null));
        return "messaging/web-chat-address";
    }

    @PostMapping("/address")
    String renew() {
        door.renew();
        return "redirect:/web-chat";
    }
}
