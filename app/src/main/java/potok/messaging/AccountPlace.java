package potok.messaging;

import org.jspecify.annotations.Nullable;

/** For which city and advertising campaign ({@code rk}) an account of ours stands. */
public record AccountPlace(@Nullable String city, @Nullable String rk) {}
