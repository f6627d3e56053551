package potok.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** A task's form, ready to show: texts in the reader's language, data fresh from the tables. */
public record TaskForm(String title, JsonNode schema, Map<String, Object> data) {}
