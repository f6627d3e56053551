package potok.shared;

import com.ibm.icu.text.PluralRules;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;

/** Numbers with nouns: which form of the noun a number wants differs by language. */
public final class Plurals {
    private static final Map<Locale, PluralRules> RULES = new ConcurrentHashMap<>();

    private Plurals() {}

    /** The text {@code <key>.<form>} of the number, which is also its first argument. */
    public static String text(MessageSource texts, String key, long number, Locale locale) {
        var form = RULES.computeIfAbsent(locale, PluralRules::forLocale).select((double) number);
        return texts.getMessage(key + "." + form, new Object[] {number}, locale);
    }
}
