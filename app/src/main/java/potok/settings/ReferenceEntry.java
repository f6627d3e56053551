package potok.settings;

import java.util.Map;
import java.util.UUID;

/** One entry of a list; values by column, as text, empty for nothing. */
public record ReferenceEntry(UUID id, Map<String, String> values, boolean active) {
    public String value(ReferenceColumn column) {
        return values.getOrDefault(column.name(), "");
    }
}
