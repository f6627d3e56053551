package potok.identity.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of the audit log while its transaction still runs; what changes again changes in it. */
final class Note {
    static final String CREATED = "CREATED";
    static final String CHANGED = "CHANGED";
    static final String DELETED = "DELETED";

    final Scene scene;
    final Instant at;
    final @Nullable UUID organisation;
    String action;

    @Nullable
    String kind;

    @Nullable
    String id;

    @Nullable
    String caption;

    @Nullable
    String caseId;

    @Nullable
    String processInstance;

    final Map<String, Object> old = new LinkedHashMap<>();
    final Map<String, Object> now = new LinkedHashMap<>();

    Note(Scene scene, Instant at, @Nullable UUID organisation, String action) {
        this.scene = scene;
        this.at = at;
        this.organisation = organisation;
        this.action = action;
    }

    Note about(@Nullable String kind, @Nullable String id, @Nullable String caption) {
        this.kind = kind;
        this.id = id;
        this.caption = caption;
        return this;
    }

    Note with(Map<String, ?> old, Map<String, ?> now) {
        this.old.putAll(old);
        this.now.putAll(now);
        return this;
    }

    /** The same record, changed once more before the commit: its first old values and its last new ones count. */
    void goOn(Note later) {
        later.old.forEach((field, value) -> {
            if (!action.equals(CREATED) && !(now.containsKey(field) && !old.containsKey(field))) {
                old.putIfAbsent(field, value);
            }
        });
        now.putAll(later.now);
        caption = later.caption == null ? caption : later.caption;
        if (later.action.equals(DELETED)) {
            action = DELETED;
            now.clear();
        }
    }

    /** Nothing is different after all; of what is masked nobody can tell. */
    boolean isIdle() {
        return action.equals(CHANGED)
                && old.equals(now)
                && now.values().stream().noneMatch(Values::isMasked);
    }
}
