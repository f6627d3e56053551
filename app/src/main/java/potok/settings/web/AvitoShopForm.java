package potok.settings.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import potok.settings.AvitoShopView;
import potok.settings.EditAvitoShop;

/** What is typed in about an account at Avito; an unticked box is not sent. */
@SuppressWarnings("MultipleNullnessAnnotations") // null until typed in, and then found invalid
record AvitoShopForm(
        @NotBlank @Size(max = 100) @Nullable String name,

        @NotBlank @Pattern(regexp = "\\d{1,18}", message = "{avito.user-id-invalid}") @Nullable
        String userId,

        @NotBlank @Size(max = 200) @Nullable String clientId,
        @Size(max = 200) @Nullable String clientSecret,
        @Size(max = 100) @Nullable String city,
        @Size(max = 50) @Nullable String rk,
        @Nullable Boolean active) {
    static AvitoShopForm empty() {
        return new AvitoShopForm(null, null, null, null, null, null, true);
    }

    static AvitoShopForm of(AvitoShopView shop) {
        return new AvitoShopForm(
                shop.name(), shop.userId(), shop.clientId(), null, shop.city(), shop.rk(), shop.active());
    }

    /** Only after it was found valid. */
    EditAvitoShop edit() {
        return new EditAvitoShop(
                Objects.requireNonNull(name).strip(),
                Objects.requireNonNull(userId).strip(),
                Objects.requireNonNull(clientId).strip(),
                filled(clientSecret),
                filled(city),
                filled(rk),
                Boolean.TRUE.equals(active));
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "AvitoShopForm[" + userId + "]";
    }
}
