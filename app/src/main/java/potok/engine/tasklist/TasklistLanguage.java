package potok.engine.tasklist;

import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells Camunda's web applications the language that people chose in the portal; they would ask the browser. */
@RestController
class TasklistLanguage {
    private static final MediaType JAVASCRIPT = new MediaType("text", "javascript");
    private static final List<String> TRANSLATED = List.of("ru", "kk", "en", "zh");

    @GetMapping("/camunda/app/{app}/scripts/language.js")
    ResponseEntity<String> language(Locale locale) {
        var language = TRANSLATED.contains(locale.getLanguage()) ? locale.getLanguage() : "en";
        return ResponseEntity.ok()
                .contentType(JAVASCRIPT)
                .cacheControl(CacheControl.noStore())
                .body("export default '%s';%n".formatted(language));
    }
}
