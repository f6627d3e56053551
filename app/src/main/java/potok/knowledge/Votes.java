package potok.knowledge;

import org.jspecify.annotations.Nullable;

/** What readers think of an article; {@code own}: what the present one thinks, null when he has not said. */
public record Votes(int useful, int useless, @Nullable Boolean own) {}
