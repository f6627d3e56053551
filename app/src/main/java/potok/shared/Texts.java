package potok.shared;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The product's texts; some of them an organisation may put in its own words. */
public class Texts extends ResourceBundleMessageSource {
    private volatile OwnWords own = (key, language) -> null;

    /** What an organisation calls something, as plain text; null when it has no word of its own for it. */
    @FunctionalInterface
    public interface OwnWords {
        @Nullable
        String text(String key, Locale language);
    }

    public void overrideBy(OwnWords texts) {
        own = texts;
    }

    /** As it stands in the bundle, for a syntax of its own. */
    public Optional<String> pattern(String key, Locale language) {
        return Optional.ofNullable(super.resolveCodeWithoutArguments(key, language));
    }

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String key, Locale language) {
        var text = own.text(key, language);
        return text == null ? super.resolveCodeWithoutArguments(key, language) : text;
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String key, Locale language) {
        var text = own.text(key, language);
        return text == null
                ? super.resolveCode(key, language)
                : new MessageFormat(text.replace("'", "''").replace("{", "'{'"), language);
    }
}
