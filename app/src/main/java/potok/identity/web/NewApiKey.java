package potok.identity.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import potok.identity.Scope;
import potok.identity.machines.CreateApiKey;
import potok.identity.protection.Networks;

/** The form; networks stand one a line. */
record NewApiKey(
        @NotBlank @Size(max = 100) @Nullable String name,
        @NotEmpty @Nullable Set<Scope> scopes,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate expiresOn,
        @Size(max = 2000) @Nullable String networks) {
    static NewApiKey empty(LocalDate today) {
        return new NewApiKey(null, Set.of(), today.plusYears(1), null);
    }

    /** The key opens until the end of its last day. */
    CreateApiKey request(ZoneId zone) {
        return new CreateApiKey(
                Objects.requireNonNull(name).strip(),
                Objects.requireNonNull(scopes),
                Objects.requireNonNullElse(networks, "")
                        .lines()
                        .filter(line -> !line.isBlank())
                        .map(Networks::normal)
                        .collect(Collectors.toSet()),
                Objects.requireNonNull(expiresOn).plusDays(1).atStartOfDay(zone).toInstant());
    }
}
