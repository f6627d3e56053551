package potok;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The texts of models and forms with those of orders, read as the product reads them. */
public final class ModelTexts {
    /** What elements of models are called. */
    static final List<String> MODELS = List.of(
            "messages/models", "messages/models-incidents", "messages/models-cases", "messages/models-maintenance");

    /** What else forms show. */
    static final List<String> OTHERS = List.of(
            "messages/orders",
            "messages/messaging",
            "messages/incidents",
            "messages/cases",
            "messages/knowledge",
            "messages/maintenance");

    private ModelTexts() {}

    public static MessageSource source() {
        var texts = new ResourceBundleMessageSource();
        texts.addBasenames(MODELS.toArray(String[]::new));
        texts.addBasenames(OTHERS.toArray(String[]::new));
        texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
        texts.setAlwaysUseMessageFormat(true);
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
