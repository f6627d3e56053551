package potok.engine;

import java.util.Locale;
import java.util.Map;

/** What a form shows beside what it asks: read from the tables at the moment the form is opened. */
public interface FormContext {
    /** Key of the form, the name of its file in {@code forms/}. */
    String form();

    /** Values by field key: text, number, flag, or a list of maps {@code label}/{@code value} for a choice. */
    Map<String, Object> values(String businessKey, Locale locale);
}
