package potok.portal.setup;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was filled in so far.
 *
 * @param settings as typed, by key; only those that were filled in
 */
record SetupDraft(@Nullable Administrator administrator, Map<String, String> settings) {
    static final SetupDraft EMPTY = new SetupDraft(null, Map.of());

    record Administrator(String login, String name, String email, String passwordHash) {}

    SetupDraft with(Administrator chosen) {
        return new SetupDraft(chosen, settings);
    }

    SetupDraft with(Map<String, String> more) {
        var all = new HashMap<>(settings);
        all.putAll(more);
        return new SetupDraft(administrator, Map.copyOf(all));
    }
}
