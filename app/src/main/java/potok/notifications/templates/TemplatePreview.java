package potok.notifications.templates;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import potok.identity.Disclosure;
import potok.identity.SignedIn;
import potok.notifications.MailFrame;
import potok.notifications.NoticeCatalogue;
import potok.notifications.NoticeValues;
import potok.notifications.NoticeVariable.Kind;
import potok.shared.Sensitive;

/** What somebody would be sent, with the values of the organisation's latest record of the kind. */
@Component
public class TemplatePreview {
    private final NoticeCatalogue catalogue;
    private final NoticeValues values;
    private final MessageTemplates templates;
    private final MailFrame frame;

    TemplatePreview(NoticeCatalogue catalogue, NoticeValues values, MessageTemplates templates, MailFrame frame) {
        this.catalogue = catalogue;
        this.values = values;
        this.templates = templates;
        this.frame = frame;
    }

    /**
     * @param real false: there is no record yet, and the values are examples
     * @param html of a mail
     */
    public record Shown(
            boolean real,
            @Nullable String subject,
            String text,
            @Nullable String html,
            SmsParts sms) {}

    /** Words in which nothing is wrong; values that there are none of, or that the reader may not see, are examples. */
    @Transactional(readOnly = true)
    public Shown of(TemplatePlace place, TemplateText words, SignedIn reader) {
        var latest = catalogue.latest(place.kind());
        var shown = new HashMap<String, String>(values.examples(place.kind(), place.language()));
        values.written(place.kind(), latest, place.language()).forEach((name, value) -> {
            var phone = place.kind()
                    .variable(name)
                    .filter(variable -> variable.kind() == Kind.PHONE)
                    .isPresent();
            if (!value.isEmpty() && !(phone && !Disclosure.sees(reader, Sensitive.Kind.PHONE, false))) {
                shown.put(name, value);
            }
        });
        return shown(place, templates.fill(place, words, Map.copyOf(shown)), !latest.isEmpty());
    }

    private Shown shown(TemplatePlace place, TemplateText filled, boolean real) {
        var subject = filled.subject();
        return new Shown(
                real,
                subject,
                filled.text(),
                subject == null ? null : frame.around(subject, filled.text(), place.language()),
                SmsParts.of(filled.text()));
    }
}
