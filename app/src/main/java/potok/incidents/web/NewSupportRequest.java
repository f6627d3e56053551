package potok.incidents.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import potok.identity.SignedIn;
import potok.incidents.Effect;
import potok.incidents.IncidentKind;
import potok.incidents.IncidentSource;
import potok.incidents.Priority;
import potok.incidents.RegisterIncident;
import potok.incidents.Reporter;

/** What somebody types in who needs help: what is broken, or what he wishes. */
@SuppressWarnings("MultipleNullnessAnnotations") // null until typed in, and then found invalid
record NewSupportRequest(
        @NotNull @Nullable IncidentKind kind,
        @NotBlank @Size(max = 200) @Nullable String title,
        @NotBlank @Size(max = 4000) @Nullable String description,
        @Nullable Effect effect,
        @Nullable Priority priority) {
    static NewSupportRequest empty() {
        return new NewSupportRequest(IncidentKind.INCIDENT, null, null, null, Priority.MEDIUM);
    }

    /** Only after it was found valid. */
    RegisterIncident of(SignedIn reporter, IncidentSource source) {
        var fault = kind == IncidentKind.INCIDENT;
        return new RegisterIncident(
                valid(kind),
                valid(title).strip(),
                valid(description).strip(),
                fault ? effect : null,
                fault ? null : Objects.requireNonNullElse(priority, Priority.MEDIUM),
                Reporter.user(reporter.id(), reporter.name()),
                source,
                null);
    }

    private static <T> T valid(@Nullable T value) {
        return Objects.requireNonNull(value, "not validated");
    }
}
