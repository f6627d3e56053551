package potok.notifications;

import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import potok.shared.PhoneNumber;

/** An event's values as texts, each written as its {@link NoticeVariable.Kind} says. */
@Component
public class NoticeValues {
    private final MessageSource texts;

    NoticeValues(MessageSource texts) {
        this.texts = texts;
    }

    /** All variables of the kind; what was not given is empty. */
    public Map<String, String> written(NoticeKind kind, Map<String, Object> values, Locale language) {
        var written = new HashMap<String, String>();
        for (var variable : kind.variables()) {
            written.put(variable.name(), written(values.getOrDefault(variable.name(), ""), language));
        }
        return written;
    }

    public Map<String, String> examples(NoticeKind kind, Locale language) {
        var examples = new HashMap<String, String>();
        for (var variable : kind.variables()) {
            examples.put(variable.name(), example(variable, language));
        }
        return examples;
    }

    public String example(NoticeVariable variable, Locale language) {
        return texts.getMessage("notice-example." + variable.name(), null, language);
    }

    private String written(Object value, Locale language) {
        if (value instanceof ZonedDateTime moment) {
            return moment.toString();
        }
        if (value instanceof PhoneNumber phone) {
            return phone.readable();
        }
        if (value instanceof Enum<?> choice) {
            var key = choice.getDeclaringClass().getSimpleName() + "." + choice.name();
            return texts.getMessage(key, null, choice.name(), language);
        }
        return value.toString();
    }
}
