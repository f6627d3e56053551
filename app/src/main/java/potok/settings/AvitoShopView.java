package potok.settings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An account at Avito, without its secrets. */
public record AvitoShopView(
        UUID id,
        String name,
        String userId,
        String clientId,
        @Nullable String city,
        @Nullable String rk,
        boolean active) {}
