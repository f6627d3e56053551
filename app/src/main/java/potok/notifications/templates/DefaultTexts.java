package potok.notifications.templates;

import org.springframework.stereotype.Component;
import potok.shared.Texts;

/** What an event says until an administrator puts it in other words; a channel may have a text of its own. */
@Component
class DefaultTexts {
    private final Texts texts;

    DefaultTexts(Texts texts) {
        this.texts = texts;
    }

    TemplateText of(TemplatePlace place) {
        var key = "notice." + place.kind().key();
        var ofChannel = texts.pattern(key + "." + place.channel().code(), place.language());
        return new TemplateText(
                place.channel().hasSubject() ? needed(key + ".subject", place) : null,
                ofChannel.orElseGet(() -> needed(key, place)));
    }

    private String needed(String key, TemplatePlace place) {
        return texts.pattern(key, place.language()).orElseThrow(() -> new IllegalStateException("No text " + key));
    }
}
