package potok.notifications.tasks;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import potok.engine.CaseCaption;

/** A task and its case in the words of a message. */
@Component
class CaseTexts {
    private final List<CaseCaption> captions;
    private final MessageSource texts;
    private final String address;

    CaseTexts(
            ObjectProvider<CaseCaption> captions,
            MessageSource texts,
            @Value("${potok.public-address}") String address) {
        this.captions = captions.stream().toList();
        this.texts = texts;
        this.address = address;
    }

    /** By what the case is known, if it is. */
    Optional<String> caption(String process, @Nullable String businessKey) {
        return businessKey == null
                ? Optional.empty()
                : of(process)
                        .flatMap(caption -> Optional.ofNullable(
                                caption.of(Set.of(businessKey)).get(businessKey)));
    }

    /** Where the case is shown, or else where tasks are worked. */
    String link(String process, @Nullable String businessKey, String task) {
        return address
                + Optional.ofNullable(businessKey)
                        .flatMap(key -> of(process).flatMap(caption -> caption.page(key)))
                        .orElse("/camunda/app/tasklist/default/#/?task=" + task);
    }

    String taskName(String element, @Nullable String name, Locale language) {
        return Objects.requireNonNull(
                texts.getMessage("task." + element, null, Objects.requireNonNullElse(name, element), language));
    }

    /** An analyst's own button is called as he called it in the model. */
    String button(String name, Locale language) {
        return Objects.requireNonNull(texts.getMessage("task-button." + name, null, name, language));
    }

    String text(String key, Locale language, Object... arguments) {
        return texts.getMessage(key, arguments, language);
    }

    private Optional<CaseCaption> of(String process) {
        return captions.stream()
                .filter(caption -> caption.process().equals(process))
                .findFirst();
    }
}
