package potok.incidents.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import potok.incidents.Effect;
import potok.incidents.IncidentKind;
import potok.incidents.Priority;

/** What is typed in to register an incident or a request; without a name of another it is one's own. */
@SuppressWarnings("MultipleNullnessAnnotations") // null until typed in, and then found invalid
record NewIncident(
        @NotNull @Nullable IncidentKind kind,
        @NotBlank @Size(max = 200) @Nullable String title,
        @NotBlank @Size(max = 4000) @Nullable String description,
        @Nullable Effect effect,
        @Nullable Priority priority,
        @Size(max = 200) @Nullable String reporterName,
        @Size(max = 30) @Nullable String reporterPhone,
        @Nullable UUID conversation) {
    static NewIncident empty() {
        return new NewIncident(IncidentKind.INCIDENT, null, null, null, Priority.MEDIUM, null, null, null);
    }

    boolean request() {
        return kind == IncidentKind.REQUEST;
    }

    String required(@Nullable String typed) {
        return Objects.requireNonNull(typed, "not validated").strip();
    }

    static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
