package potok.crm;

import org.jspecify.annotations.Nullable;
import potok.shared.PhoneNumber;

public record ClientView(
        ClientId id,
        PhoneNumber phone,
        @Nullable String name,
        @Nullable String address) {}
