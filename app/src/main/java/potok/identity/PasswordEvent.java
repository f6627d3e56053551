package potok.identity;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the owner of a password is to be told, at the address that is his. */
public sealed interface PasswordEvent {
    UserId user();

    String email();

    /** The one he chose; null when he chose none. */
    @Nullable
    Locale language();

    /** @param link where the first password is chosen */
    record Invited(
            UserId user,
            String login,
            String email,
            String link,
            @Nullable Locale language) implements PasswordEvent {}

    /** @param link where another password is chosen without the old one */
    record ResetAsked(
            UserId user,
            String email,
            String link,
            @Nullable Locale language) implements PasswordEvent {}

    record Changed(
            UserId user,
            String login,
            String email,
            @Nullable Locale language) implements PasswordEvent {}
}
