package potok.shared.database;

import org.jspecify.annotations.Nullable;

/** Has something to write at the end of a transaction, in the same breath as its commit: one trip to the server for both. */
public interface LastWords {
    /** Asked once at each commit, on the thread of the transaction; null when there is nothing to say. */
    @Nullable
    Statement take();

    /** SQL with one text parameter. */
    record Statement(String sql, String text) {}
}
