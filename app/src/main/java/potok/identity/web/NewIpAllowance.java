package potok.identity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import potok.identity.Role;

/** The form; without a role it is for everybody. */
record NewIpAllowance(
        @NotBlank @Size(max = 50) @Nullable String network,
        @Nullable Role role,
        @Size(max = 200) @Nullable String note) {}
