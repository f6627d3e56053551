package potok.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;
import org.thymeleaf.context.LazyContextVariable;
import potok.identity.CurrentUser;
import potok.messaging.webchat.WebChat;
import potok.people.Presence;
import potok.people.PresenceView;

/** What the layout around every page needs. */
@ControllerAdvice(annotations = Controller.class)
class Frame {
    private final Menu menu;
    private final Presence presence;
    private final WebChat chat;
    private final boolean sandbox;

    Frame(Menu menu, Presence presence, WebChat chat, @Value("${potok.sandbox.enabled:false}") boolean sandbox) {
        this.chat = chat;
        this.menu = menu;
        this.presence = presence;
        this.sandbox = sandbox;
    }

    @ModelAttribute("menuPages")
    Menu menuPages() {
        return menu;
    }

    /** Looked up only by whole pages. */
    @ModelAttribute("presence")
    LazyContextVariable<@Nullable PresenceView> presence() {
        return new LazyContextVariable<>() {
            @Override
            protected @Nullable PresenceView loadValue() {
                return CurrentUser.find().flatMap(presence::of).orElse(null);
            }
        };
    }

    /** How many answers a client has not seen; looked up only where his menu shows it. */
    @ModelAttribute("unreadChat")
    LazyContextVariable<Integer> unreadChat() {
        return new LazyContextVariable<>() {
            @Override
            protected Integer loadValue() {
                return CurrentUser.find().map(user -> chat.unread(user.id())).orElse(0);
            }
        };
    }

    @ModelAttribute("sandbox")
    boolean sandbox() {
        return sandbox;
    }

    @ModelAttribute("theme")
    String theme(HttpServletRequest request) {
        var chosen = WebUtils.getCookie(request, "theme");
        return chosen != null && chosen.getValue().equals("dark") ? "dark" : "light";
    }

    @ModelAttribute("languages")
    List<Locale> languages() {
        return ReaderLocale.LANGUAGES;
    }
}
