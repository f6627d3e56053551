package potok.identity;

import org.jspecify.annotations.Nullable;

/**
 * What happened at a sign-in, published in a transaction of the user's organisation; of the first one when nobody has
 * the login. The login is as it was typed, in lower case.
 */
public sealed interface SignInEvent {
    String login();

    String address();

    @Nullable
    String userAgent();

    /** How somebody signed in, why somebody could not, or what is locked: {@code login} or {@code address}. */
    String reason();

    record Succeeded(String login, String address, @Nullable String userAgent, String reason) implements SignInEvent {}

    record Failed(String login, String address, @Nullable String userAgent, String reason) implements SignInEvent {}

    /** Once a lock. */
    record Locked(String login, String address, @Nullable String userAgent, String reason) implements SignInEvent {}
}
