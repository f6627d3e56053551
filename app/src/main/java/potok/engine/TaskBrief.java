package potok.engine;

import org.jspecify.annotations.Nullable;

/**
 * A task in a few words.
 *
 * @param about what its form shows of the case, as plain text; else empty
 */
public record TaskBrief(
        String name, String process, @Nullable String businessKey, String about) {}
