package potok.notifications;

import java.util.Locale;
import java.util.Map;
import org.springframework.context.support.StaticMessageSource;

/** Examples without bundles. */
public final class NoticeValuesOfTests {
    private NoticeValuesOfTests() {}

    public static NoticeValues examples(Map<String, String> examples) {
        var texts = new StaticMessageSource();
        examples.forEach((name, example) -> texts.addMessage("notice-example." + name, Locale.ENGLISH, example));
        return new NoticeValues(texts);
    }
}
