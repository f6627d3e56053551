package potok.engine;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the forms of one family show beside what they ask; as {@link FormContext} for many forms that show much the same. */
public interface CaseForms {
    /** Keys of the forms. */
    Set<String> forms();

    Map<String, Object> values(Occasion occasion, Locale locale);

    /**
     * The task whose form is opened.
     *
     * @param variables as the task sees them: several of its kind may be open at one business key
     */
    record Occasion(String form, String businessKey, Function<String, @Nullable Object> variables) {}
}
