package potok.incidents.cases.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import potok.identity.SignedIn;
import potok.identity.UserId;
import potok.incidents.cases.CaseKind;
import potok.incidents.cases.CaseLevel;
import potok.incidents.cases.RegisterCase;
import potok.incidents.links.CaseRef;

/** What is typed in to register a case. */
@SuppressWarnings("MultipleNullnessAnnotations") // null until typed in, and then found invalid
record NewCase(
        @NotBlank @Size(max = 200) @Nullable String title,
        @NotBlank @Size(max = 4000) @Nullable String description,
        @NotNull @Nullable CaseLevel priority,
        @Nullable String responsible,
        @Nullable CaseRef from) {
    static NewCase titled(@Nullable String title, @Nullable CaseRef from) {
        return new NewCase(title, null, CaseLevel.MEDIUM, null, from);
    }

    /** Whether somebody is to be responsible from the beginning. */
    boolean namesSomebody() {
        return responsible != null && !responsible.isBlank();
    }

    /** Only after it was found valid. */
    RegisterCase request(CaseKind kind, SignedIn author, @Nullable UserId person, @Nullable CaseRef origin) {
        return new RegisterCase(
                kind, valid(title).strip(), valid(description).strip(), valid(priority), author.id(), person, origin);
    }

    private static <T> T valid(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("Not validated");
        }
        return value;
    }
}
