package potok.identity;

import org.jspecify.annotations.Nullable;

/** Which users; {@code search} is part of a login, name, e-mail address or telephone number. */
public record UserFilter(
        @Nullable String search,
        @Nullable Role role,
        @Nullable UserState state) {
    public boolean isEmpty() {
        return (search == null || search.isBlank()) && role == null && state == null;
    }
}
