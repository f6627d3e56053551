package potok.crm;

import org.jspecify.annotations.Nullable;
import potok.shared.PhoneNumber;
import potok.shared.Sensitive;

public record ClientView(
        ClientId id,
        @Sensitive(Sensitive.Kind.PHONE) PhoneNumber phone,
        @Nullable String name,
        @Nullable String address) {}
