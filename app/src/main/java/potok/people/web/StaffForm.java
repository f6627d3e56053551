package potok.people.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import potok.people.EditStaff;
import potok.people.StaffView;
import potok.settings.EquipmentType;

/** What is typed in about a member of staff. */
@SuppressWarnings("MultipleNullnessAnnotations") // null until typed in, and then found invalid
record StaffForm(
        @NotBlank @Size(max = 100) @Nullable String city,

        @Pattern(regexp = "\\d{0,10}", message = "{staff.extension-invalid}") @Nullable
        String extension,

        @Size(max = 200)
        @Pattern(
                regexp = "(sips?:)?[\\w.!~*'()&=+$,;?/%-]{1,100}@[A-Za-z0-9.-]{1,90}(:\\d{1,5})?|",
                message = "{staff.sip-invalid}")
        @Nullable
        String sip,

        @Nullable Set<EquipmentType> equipment) {
    static StaffForm of(StaffView member) {
        return new StaffForm(member.city(), member.extension(), member.sip(), member.equipment());
    }

    static StaffForm empty() {
        return new StaffForm(null, null, null, Set.of());
    }

    /** Only after it was found valid. */
    EditStaff edit() {
        return new EditStaff(
                Objects.requireNonNull(city),
                filled(extension),
                sip == null ? null : filled(sip.replaceFirst("^sips?:", "")),
                equipment == null ? Set.of() : equipment);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
