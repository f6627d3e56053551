package potok.shared;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Broken rules in the words of the person who broke them. */
@Component
public class ProblemTexts {
    private final MessageSource texts;

    ProblemTexts(MessageSource texts) {
        this.texts = texts;
    }

    /** The text {@code problem.<code>}; fields are called by their captions ({@code field.<name>}). */
    public String sentence(RuleBroken broken, Locale language) {
        var arguments = broken.arguments().stream()
                .map(argument -> readable(argument, language))
                .toArray();
        return texts.getMessage("problem." + broken.code(), arguments, broken.code(), language);
    }

    /** What is no field was typed by somebody, and is not read as a text with places. */
    private String readable(Object argument, Locale language) {
        var caption = texts.getMessage("field." + argument, null, null, language);
        return caption == null ? argument.toString() : caption;
    }
}
