package potok.identity.web;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import potok.identity.UserProfile;
import potok.shared.PhoneNumber;

/** What a user changes about himself; another e-mail address asks for the password. */
record ProfileForm(
        @NotBlank @Size(max = 200) @Nullable String name,
        @Email @Size(max = 254) @Nullable String email,
        @Size(max = 30) @Nullable String phone,
        @Nullable String language,
        @Nullable String zone,
        @Size(max = 200) @Nullable String password) {
    static ProfileForm of(UserProfile profile) {
        return new ProfileForm(
                profile.name(),
                profile.email(),
                profile.phone() == null ? null : profile.phone().readable(),
                profile.language(),
                profile.zone(),
                null);
    }

    UserProfile profile() {
        return new UserProfile(
                Objects.requireNonNull(name).strip(),
                filled(email),
                filled(phone) == null ? null : PhoneNumber.of(Objects.requireNonNull(phone)),
                filled(language),
                filled(zone));
    }

    static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
