package potok.identity;

import org.jspecify.annotations.Nullable;
import potok.shared.PhoneNumber;

/** What a user is called, where he is reached and how he reads. */
public record UserProfile(
        String name,
        @Nullable String email,
        @Nullable PhoneNumber phone,
        @Nullable String language,
        @Nullable String zone) {
    public static UserProfile named(String name) {
        return new UserProfile(name, null, null, null, null);
    }
}
