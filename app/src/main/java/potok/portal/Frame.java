package potok.portal;

import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout around every page needs. */
@ControllerAdvice(annotations = Controller.class)
class Frame {
    private final boolean sandbox;

    Frame(@Value("${potok.sandbox.enabled:false}") boolean sandbox) {
        this.sandbox = sandbox;
    }

    @ModelAttribute("sandbox")
    boolean sandbox() {
        return sandbox;
    }

    @ModelAttribute("theme")
    String theme(@CookieValue(name = "theme", defaultValue = "light") String theme) {
        return theme.equals("dark") ? "dark" : "light";
    }

    @ModelAttribute("languages")
    List<Locale> languages() {
        return ReaderLocale.LANGUAGES;
    }
}
