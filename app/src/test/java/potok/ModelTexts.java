package potok;

import java.nio.charset.StandardCharsets;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of models and forms with those of orders, read as the product reads them. */
public final class ModelTexts {
    private ModelTexts() {}

    public static MessageSource source() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames("messages/models", "messages/orders", "messages/messaging");
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setAlwaysUseMessageFormat(true);
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
