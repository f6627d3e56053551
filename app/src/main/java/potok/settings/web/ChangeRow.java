package potok.settings.web;

import org.jspecify.annotations.Nullable;
import potok.settings.Change;

/**
 * A line of the history; of a secret only that it was changed.
 *
 * @param before entries of reference data in words, not as they are kept
 */
record ChangeRow(
        Change change,
        boolean secret,
        @Nullable String before,
        @Nullable String after) {
    /** Logos are not kept, so the former one cannot be brought back; calendars have a page that does it. */
    public boolean isUndoable() {
        return !change.list().equals("logo") && !change.list().equals("business-calendar");
    }
}
