package potok.settings;

import org.jspecify.annotations.Nullable;

/**
 * @param userId Avito's number of the account
 * @param clientSecret null: the one that we have stays
 */
public record EditAvitoShop(
        String name,
        String userId,
        String clientId,
        @Nullable String clientSecret,
        @Nullable String city,
        @Nullable String rk,
        boolean active) {
    /** Without the secret. */
    @Override
    public String toString() {
        return "EditAvitoShop[" + userId + "]";
    }
}
