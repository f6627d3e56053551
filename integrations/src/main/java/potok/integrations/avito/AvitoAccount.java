package potok.integrations.avito;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One account of an organisation at Avito.
 *
 * @param id ours
 * @param userId Avito's
 * @param webhookToken stands in the address that Avito calls, since its calls cannot be told from others' by anything else
 * @param city whose orders come from here
 * @param rk the advertising campaign
 */
public record AvitoAccount(
        UUID id,
        UUID organisation,
        String name,
        String userId,
        String clientId,
        String clientSecret,
        String webhookToken,
        @Nullable String city,
        @Nullable String rk) {
    /** Without the secrets. */
    @Override
    public String toString() {
        return "AvitoAccount[" + userId + "]";
    }
}
