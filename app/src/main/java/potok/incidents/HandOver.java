package potok.incidents;

import org.jspecify.annotations.Nullable;

/** @param complexity needed for line 3 */
public record HandOver(int level, @Nullable Complexity complexity, String reason) {}
